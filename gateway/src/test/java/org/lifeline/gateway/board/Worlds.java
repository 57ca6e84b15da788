package org.lifeline.gateway.board;

import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.MORNING;
import static org.lifeline.gateway.board.Given.WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.AssessmentBasis;
import org.lifeline.gateway.board.told.AssessmentDraft;
import org.lifeline.gateway.board.told.ConfidenceParts;
import org.lifeline.gateway.board.told.Estimate;
import org.lifeline.gateway.board.told.Extent;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.Interval;
import org.lifeline.gateway.board.told.LastLevel;
import org.lifeline.gateway.board.told.NoDataReason;

/** Random countries and what is told of them, in every way in which it can be told. */
final class Worlds {
    static final List<String> SERVICES = List.of(ELECTRICITY, WATER);
    private static final List<Level> LEVELS =
            List.of(Level.NORMAL, Level.REDUCED, Level.SEVERE, Level.NONE, Level.NONE, Level.UNKNOWN);
    private static final List<Level> SCALE = List.of(Level.NORMAL, Level.REDUCED, Level.SEVERE, Level.NONE);

    private Worlds() {}

    /** What is told, and how much time passes after it. */
    record Step(List<Assessment> told, Duration passed) {}

    record World(RegionTree tree, List<Step> steps) {
        Board scratch(Collection<Assessment> told, Instant now) {
            return Board.of(tree, told, new TreeSet<>(SERVICES), BoardSettings.DEFAULT, now);
        }
    }

    static Arbitrary<World> worlds() {
        return Arbitraries.randomValue(Worlds::world);
    }

    private static World world(Random random) {
        RegionTree tree = new RegionTree(country(random));
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<Assessment> told = new ArrayList<>();
            int news = random.nextInt(i == 0 ? 16 : 4);
            for (int n = 0; n < news; n++) {
                told.add(assessment(tree, random));
            }
            steps.add(new Step(told, Duration.ofMinutes(one(random, 0, 0, 1, 59, 60, 700, 2000, 20_000))));
        }
        return new World(tree, steps);
    }

    /** Figures of different years, of nobody, or none at all. */
    static List<Region> country(Random random) {
        List<Region> regions = new ArrayList<>();
        double counted = one(random, 0, 5, 8, 10) / 10.0;
        add(regions, "A", 0, null, counted / 2, random);
        for (int i = 1; i <= 1 + random.nextInt(3); i++) {
            add(regions, "A" + i, 1, "A", counted, random);
            for (int j = 0; j < random.nextInt(4); j++) {
                add(regions, "A" + i + j, 2, "A" + i, counted, random);
                for (int k = 0; k < random.nextInt(3); k++) {
                    add(regions, "A" + i + j + k, 3, "A" + i + j, counted, random);
                }
            }
        }
        add(regions, "B", 2, "NOWHERE", counted, random);
        return regions;
    }

    private static void add(
            List<Region> regions, String pcode, int level, String parent, double counted, Random random) {
        Long people = random.nextDouble() < counted ? (Long) (long) people(random) : null;
        Integer year = random.nextInt(9) == 0 ? null : (Integer) one(random, 2004, 2004, 2016, 2024);
        regions.add(new Region(pcode, level, parent, Map.of("en", pcode), people, year, null, 1));
    }

    private static int people(Random random) {
        return random.nextInt(6) == 0 ? 0 : random.nextInt(one(random, 10, 1000, 500_000));
    }

    private static Assessment assessment(RegionTree tree, Random random) {
        return draft(tree.at(random.nextInt(tree.size())).pcode(), random).told();
    }

    static AssessmentDraft draft(String pcode, Random random) {
        AssessmentDraft draft = new AssessmentDraft(
                pcode,
                SERVICES.get(random.nextInt(2)),
                LEVELS.get(random.nextInt(LEVELS.size())),
                random.nextInt(8) == 0 ? null : time(random));
        draft.version = 1 + random.nextInt(9);
        draft.wholeArea = random.nextBoolean();
        draft.ownClaims = random.nextInt(6) == 0 ? (Boolean) false : random.nextInt(6) == 0 ? null : (Boolean) true;
        draft.outageId = random.nextInt(3) == 0 ? "outage of " + pcode : null;
        draft.extent = random.nextInt(4) == 0 ? Extent.IN_PART : null;
        draft.belowUsual = random.nextBoolean() ? null : (Boolean) random.nextBoolean();
        draft.usualLevel = random.nextBoolean() ? null : SCALE.get(random.nextInt(4));
        draft.freshness = Freshness.values()[random.nextInt(3)];
        draft.verification = Verification.values()[random.nextInt(4)];
        draft.contested = random.nextInt(3) == 0;
        draft.restorationReported = random.nextInt(3) == 0;
        draft.noDataReason = random.nextInt(4) == 0 ? NoDataReason.NO_ACCESS : null;
        draft.standsUntil = random.nextInt(3) == 0 ? time(random) : null;
        draft.staleAt = random.nextInt(3) == 0 ? time(random) : null;
        draft.forgottenAt = random.nextInt(3) == 0 ? time(random) : null;
        draft.confidence = random.nextInt(5) == 0 ? null : (Double) random.nextDouble();
        draft.inPart = random.nextInt(3) == 0 ? inPart(random) : null;
        if (random.nextBoolean()) {
            draft.confidenceParts = new ConfidenceParts(
                    time(random), Duration.ofHours(12), 0.9, random.nextDouble() * 2, random.nextDouble(), 0.9, 1, 0.4);
        }
        if (random.nextBoolean()) {
            draft.onsets = onsets(draft.level, random);
        }
        if (draft.level.known() && random.nextInt(3) == 0) {
            draft.basis = AssessmentBasis.ESTIMATED;
            draft.estimate = estimate(random);
        }
        if (!draft.level.known() && random.nextBoolean()) {
            draft.lastKnown = last(random);
        } else if (!draft.level.known() && draft.inPart == null && random.nextBoolean()) {
            draft.forgotten = last(random);
        }
        return draft;
    }

    private static LastLevel last(Random random) {
        Level level = LEVELS.get(random.nextInt(LEVELS.size()));
        boolean estimated = level.known() && random.nextInt(3) == 0;
        return new LastLevel(
                level,
                time(random),
                null,
                estimated ? estimate(random) : null,
                !estimated && (!level.known() || random.nextBoolean()) ? inPart(random) : null);
    }

    private static InPart inPart(Random random) {
        People people = random.nextBoolean()
                ? null
                : new People(
                        random.nextBoolean() ? null : (Long) (long) random.nextInt(500),
                        random.nextBoolean() ? null : (Long) (long) random.nextInt(1000),
                        random.nextBoolean() ? null : (Long) (long) random.nextInt(5000));
        return new InPart(SCALE.get(random.nextInt(4)), 1, time(random), people);
    }

    private static Estimate estimate(Random random) {
        double[] best = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        Arrays.sort(best);
        Interval[] intervals = new Interval[best.length];
        for (int i = 0; i < best.length; i++) {
            double share = best[best.length - 1 - i];
            intervals[i] = new Interval(share * 0.8, share, share + (1 - share) * 0.2);
        }
        return Given.estimate(intervals);
    }

    private static Map<Level, Instant> onsets(Level upTo, Random random) {
        Map<Level, Instant> onsets = new EnumMap<>(Level.class);
        for (Level level : SCALE) {
            if (level != Level.NORMAL && upTo.atOrBeyond(level)) {
                onsets.put(level, time(random));
            }
        }
        return onsets;
    }

    /** Some weeks before the morning at most, and a few days after it. */
    static Instant time(Random random) {
        return MORNING.plus(Duration.ofMinutes(random.nextInt(90 * 60) - one(random, 80 * 60, 80 * 60, 500 * 60)));
    }

    private static int one(Random random, int... of) {
        return of[random.nextInt(of.length)];
    }
}
