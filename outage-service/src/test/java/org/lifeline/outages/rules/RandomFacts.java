package org.lifeline.outages.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.UsualSupplies;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** Histories of a supply from a seed, made so that claims meet: few sources, few places, equal times, bounds hit exactly. */
final class RandomFacts {
    static final Instant BEGIN = Instant.parse("2025-03-01T00:00:00Z");
    static final int MOST_DAYS = 40;

    private final Random random;
    private final Service service;
    private final RandomClaim claims;
    private final int days;
    private final List<Instant> used = new ArrayList<>();

    private RandomFacts(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        service = Service.values()[random.nextInt(2)];
        claims = new RandomClaim(random, service);
        days = List.of(1, 4, 12, MOST_DAYS).get(random.nextInt(4));
    }

    static SupplyFacts of(long seed) {
        return new RandomFacts(seed).facts(seed % 4 == 0);
    }

    /** The same usual supply at all times, so that only claims and time change a state. */
    static SupplyFacts withConstantUsual(long seed) {
        return new RandomFacts(seed).facts(false);
    }

    /** A time at which to ask: often one at which something changes. */
    static Instant timeIn(SupplyFacts facts, Random random) {
        Duration since = Duration.ofMinutes(random.nextInt((MOST_DAYS + 22) * 24 * 60));
        if (facts.claims().isEmpty() || random.nextInt(4) == 0) {
            return BEGIN.plus(since);
        }
        Claim claim = facts.claims().get(random.nextInt(facts.claims().size()));
        AssessmentSettings.Pace pace = ShippedSettings.RULES.pace().get(facts.service());
        Instant hour = claim.observedAt().truncatedTo(ChronoUnit.HOURS);
        return switch (random.nextInt(6)) {
            case 0 -> claim.observedAt();
            case 1 -> claim.observedAt().plus(Duration.ofMinutes(random.nextInt(600)));
            case 2 -> hour.plus(pace.staleAfter());
            case 3 -> hour.plus(pace.expiry());
            case 4 -> hour.plus(pace.expiry()).minusNanos(1000);
            default -> hour.plus(pace.forgetAfter());
        };
    }

    private SupplyFacts facts(boolean usualChanges) {
        int count = random.nextInt(19);
        List<Claim> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant time = time();
            used.add(time);
            all.add(claims.at(time));
        }
        Long population = random.nextInt(4) == 0 ? null : Long.valueOf(1000 + random.nextInt(9000));
        return new SupplyFacts(service, random.nextInt(4) > 0, population, all, usual(usualChanges));
    }

    private Instant time() {
        AssessmentSettings.Pace pace = ShippedSettings.RULES.pace().get(service);
        Instant any = BEGIN.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
        if (used.isEmpty() || random.nextInt(3) == 0) {
            return any;
        }
        Instant before = used.get(random.nextInt(used.size()));
        Instant hour = before.truncatedTo(ChronoUnit.HOURS);
        Instant time =
                switch (random.nextInt(8)) {
                    case 0, 1 -> before;
                    case 2 -> any.truncatedTo(ChronoUnit.HOURS);
                    case 3, 4 -> before.plus(Duration.ofMinutes(random.nextInt(360)));
                    case 5 -> hour.plus(pace.expiry());
                    case 6 -> hour.plus(pace.staleAfter());
                    default -> hour.plus(pace.forgetAfter());
                };
        return time.isAfter(BEGIN.plus(Duration.ofDays(MOST_DAYS))) ? any : time;
    }

    private UsualSupplies usual(boolean changes) {
        TreeMap<Instant, UsualSupply> later = new TreeMap<>();
        for (int i = changes ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            later.put(BEGIN.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60))), oneUsual());
        }
        return new UsualSupplies(oneUsual(), later);
    }

    private UsualSupply oneUsual() {
        Level level = Level.values()[Math.max(0, random.nextInt(6) - 2)];
        Measure measure = random.nextBoolean() ? null : claims.measure(level);
        return new UsualSupply(level, measure);
    }
}
