package org.lifeline.outages.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Decided;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.rules.claim.Source;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/** One random claim at a time. How often of which kind is drawn once for a history. */
final class RandomClaim {
    private static final double METRE = 1 / 111_195.0; // in degrees of latitude
    private static final List<String> CLASSES = List.of("RESIDENT", "FIELD_STAFF", "UTILITY");
    private static final List<String> AUTHORS = List.of("amal", "bassam");

    /** Hours of electricity, or litres of water; each level by the thresholds of either. */
    private static final Map<Level, List<Double>> AMOUNTS = Map.of(
            Level.NORMAL, List.of(16.0, 20.0, 24.0),
            Level.REDUCED, List.of(7.5, 8.0, 12.0),
            Level.SEVERE, List.of(0.5, 1.0, 2.0, 4.0),
            Level.NONE, List.of(0.0));

    private static final Map<Level, List<Double>> DAYS = Map.of(
            Level.NORMAL, List.of(1.0),
            Level.REDUCED, List.of(1.5, 2.0, 3.0),
            Level.SEVERE, List.of(4.0, 7.0, 9.0));

    private final Random random;
    private final Service service;
    private final int partsOfTen;
    private final int handedDownOfTen;
    private final int decisionsOfTwenty;
    private final int trustOfTen;
    private final int voicesOfTen;

    RandomClaim(Random random, Service service) {
        this.random = random;
        this.service = service;
        partsOfTen = List.of(0, 3, 6, 9).get(random.nextInt(4));
        handedDownOfTen = List.of(0, 2, 5).get(random.nextInt(3));
        decisionsOfTwenty = List.of(0, 1, 4).get(random.nextInt(3));
        trustOfTen = List.of(0, 4, 9).get(random.nextInt(3));
        voicesOfTen = List.of(0, 2, 6).get(random.nextInt(3));
    }

    Claim at(Instant observed) {
        int distance = random.nextInt(10) < handedDownOfTen ? 1 + random.nextInt(3) : 0;
        boolean part = distance == 0 && random.nextInt(10) < partsOfTen;
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return random.nextInt(20) < decisionsOfTwenty
                ? decision(id, distance, part, observed)
                : report(id, distance, part, observed);
    }

    private Claim decision(UUID id, int distance, boolean part, Instant observed) {
        Level level = level();
        Instant since = random.nextBoolean() ? null : observed.minus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
        return new Claim(
                id,
                distance,
                new Decided(since),
                new Source("decisions at " + distance, null, "COORDINATOR", AUTHORS.get(random.nextInt(2))),
                level,
                random.nextInt(3) == 0 ? measure(level) : null,
                observed,
                observed,
                null,
                Reliability.A,
                1,
                part ? Scope.PART : Scope.WHOLE_AREA,
                null,
                null,
                null,
                false);
    }

    private Claim report(UUID id, int distance, boolean part, Instant observed) {
        boolean trusted = random.nextInt(10) < trustOfTen;
        Level level = random.nextInt(25) == 0 ? Level.UNKNOWN : level();
        Instant received = observed.plus(Duration.ofMinutes(
                switch (random.nextInt(3)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(300);
                    default -> random.nextInt(6 * 24 * 60);
                }));
        return new Claim(
                id,
                distance,
                null,
                source(id),
                level,
                level.known() && random.nextInt(3) == 0 ? measure(level) : null,
                observed,
                received,
                random.nextInt(15) == 0 ? received.plusSeconds(60) : null,
                Reliability.values()[random.nextInt(trusted ? 2 : 6)],
                1 + random.nextInt(trusted ? 2 : 6),
                part ? Scope.PART : Scope.WHOLE_AREA,
                part && random.nextInt(3) > 0 ? place() : null,
                random.nextInt(3) == 0 ? people() : null,
                level.known() ? null : "NO_ACCESS",
                false);
    }

    /** Relays without a name are a lineage each, and a voice together. */
    private Source source(UUID id) {
        String sourceClass = CLASSES.get(random.nextInt(3));
        String author = AUTHORS.get(random.nextInt(2));
        if (random.nextInt(10) < voicesOfTen) {
            return new Source("report " + id, author + " for " + sourceClass, sourceClass, author);
        }
        String lineage = List.of("a", "b", "c", "d", "e").get(random.nextInt(5));
        return new Source(lineage, null, sourceClass, random.nextInt(5) == 0 ? null : author);
    }

    private Level level() {
        return Level.values()[random.nextInt(4)];
    }

    /** One that has that level; null where there is none. */
    Measure measure(Level level) {
        if (service == Service.ELECTRICITY) {
            return new Measure(Measure.Unit.HOURS_PER_DAY, one(AMOUNTS.get(level)));
        }
        if (random.nextBoolean()) {
            return new Measure(Measure.Unit.LITRES_PER_PERSON_PER_DAY, one(AMOUNTS.get(level)));
        }
        return level == Level.NONE ? null : new Measure(Measure.Unit.DAYS_BETWEEN_SUPPLY, one(DAYS.get(level)));
    }

    private double one(List<Double> amounts) {
        return amounts.get(random.nextInt(amounts.size()));
    }

    /** On a line, so that a chain of near ones has ends that are far from one another. */
    private Place place() {
        return new Place(35.5 + METRE * 700 * random.nextInt(5), 35.9);
    }

    private People people() {
        long min = random.nextInt(2000);
        long max = min + random.nextInt(4000);
        Long best = random.nextBoolean() ? null : Long.valueOf((min + max) / 2);
        return new People(min, best, max);
    }
}
