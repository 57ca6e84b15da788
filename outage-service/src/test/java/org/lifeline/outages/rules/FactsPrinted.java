package org.lifeline.outages.rules;

import java.util.Locale;
import java.util.stream.Collectors;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.UsualSupply;

/** A history as somebody reads it who looks for a fault: one claim a line, in the order of replay. */
final class FactsPrinted {
    private FactsPrinted() {}

    static String of(SupplyFacts facts) {
        return "%s%s, population %s, usual %s%s%n%s"
                .formatted(
                        facts.service(),
                        facts.finest() ? " finest" : "",
                        facts.population(),
                        of(facts.usual().before()),
                        facts.usual().changes().entrySet().stream()
                                .map(one -> ", from " + one.getKey() + " " + of(one.getValue()))
                                .collect(Collectors.joining()),
                        facts.claims().stream()
                                .sorted(Claim.IN_ORDER)
                                .map(FactsPrinted::of)
                                .collect(Collectors.joining("\n")));
    }

    static String of(Claim claim) {
        return String.format(
                Locale.ROOT,
                "  %s %s d%d %-6s %s%d%s%s %s%s%s%s%s%s%s",
                claim.id().toString().substring(0, 8),
                claim.observedAt(),
                claim.distance(),
                claim.level(),
                claim.reliability(),
                claim.credibility(),
                claim.isWholeArea() ? " whole" : " PART",
                claim.isDecision() ? " DECISION since " + claim.decided().since() : "",
                claim.source().counted().replace("report ", ""),
                claim.source().voice() == null
                        ? " (" + claim.source().sourceClass() + " of "
                                + claim.source().author() + ")"
                        : "",
                claim.place() == null
                        ? ""
                        : " at " + claim.place().lat() + "," + claim.place().lon(),
                claim.measure() == null ? "" : " " + of(claim.measure()),
                claim.people() == null ? "" : " " + claim.people(),
                claim.receivedAt().equals(claim.observedAt()) ? "" : " received " + claim.receivedAt(),
                claim.retractedAt() == null ? "" : " RETRACTED");
    }

    private static String of(Measure measure) {
        return measure.amount() + " " + measure.unit();
    }

    private static String of(UsualSupply usual) {
        return usual.level() + (usual.measure() == null ? "" : " " + of(usual.measure()));
    }
}
