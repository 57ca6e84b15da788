package org.lifeline.outages.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Decided;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.rules.claim.Source;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.UsualSupplies;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/**
 * Claims such as {@code "5m NONE A1 of=team class=FIELD_STAFF"}: how long before now it was observed, the level, and
 * reliability and credibility or {@code DECISION}. Then what there is of {@code of} (the lineage; else one of its own),
 * {@code class}, {@code by} (the author), {@code voice}, {@code up} (levels handed down), {@code at} (a latitude),
 * {@code people} (least-best-most), {@code heard} (how long before now it came), {@code since} and {@code retracted} (likewise),
 * {@code hours}, {@code litres} or {@code days} (what was measured), and {@code PART}.
 */
final class ClaimsInWords {
    static final Instant NOW = Instant.parse("2025-03-20T12:00:00Z");

    private ClaimsInWords() {}

    /** A finest area of 10,000 people where {@code NORMAL} is usual. */
    static SupplyFacts facts(Service service, String... claims) {
        return facts(service, 10_000, claims);
    }

    static SupplyFacts facts(Service service, long population, String... claims) {
        List<Claim> all = new ArrayList<>();
        Stream.of(claims).forEach(one -> all.add(claim(new UUID(7, all.size()), one)));
        return new SupplyFacts(
                service, true, population, all, UsualSupplies.always(new UsualSupply(Level.NORMAL, null)));
    }

    /** The same of somewhere else something is usual. */
    static SupplyFacts where(UsualSupply usual, SupplyFacts facts) {
        return new SupplyFacts(
                facts.service(), facts.finest(), facts.population(), facts.claims(), UsualSupplies.always(usual));
    }

    static UUID id(int index) {
        return new UUID(7, index);
    }

    private static Claim claim(UUID id, String text) {
        String[] words = text.split(" ");
        Map<String, String> more = new HashMap<>();
        for (int i = 3; i < words.length; i++) {
            String[] pair = words[i].split("=");
            more.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        boolean decision = words[2].equals("DECISION");
        int distance = Integer.parseInt(more.getOrDefault("up", "0"));
        Source source = decision
                ? new Source("decisions at " + distance, null, "COORDINATOR", "coordinator")
                : new Source(
                        more.getOrDefault("of", "report " + id),
                        more.get("voice"),
                        more.getOrDefault("class", "RESIDENT"),
                        more.get("by"));
        return new Claim(
                id,
                distance,
                decision ? new Decided(more.containsKey("since") ? ago(more.get("since")) : null) : null,
                source,
                Level.valueOf(words[1]),
                measure(more),
                ago(words[0]),
                ago(more.getOrDefault("heard", words[0])),
                more.containsKey("retracted") ? ago(more.get("retracted")) : null,
                decision ? Reliability.A : Reliability.valueOf(words[2].substring(0, 1)),
                decision ? 1 : Integer.parseInt(words[2].substring(1)),
                more.containsKey("PART") ? Scope.PART : Scope.WHOLE_AREA,
                more.containsKey("at") ? new Place(Double.parseDouble(more.get("at")), 35.9) : null,
                more.containsKey("people") ? people(more.get("people")) : null,
                null,
                false);
    }

    private static Measure measure(Map<String, String> more) {
        if (more.containsKey("hours")) {
            return new Measure(Measure.Unit.HOURS_PER_DAY, Double.parseDouble(more.get("hours")));
        }
        if (more.containsKey("litres")) {
            return new Measure(Measure.Unit.LITRES_PER_PERSON_PER_DAY, Double.parseDouble(more.get("litres")));
        }
        return more.containsKey("days")
                ? new Measure(Measure.Unit.DAYS_BETWEEN_SUPPLY, Double.parseDouble(more.get("days")))
                : null;
    }

    static Instant ago(String time) {
        return NOW.minus(Duration.parse("PT" + time));
    }

    private static People people(String range) {
        String[] three = range.split("-");
        return new People(Long.parseLong(three[0]), Long.valueOf(three[1]), Long.parseLong(three[2]));
    }
}
