package org.lifeline.gateway.board;

import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.AssessmentDraft;
import org.lifeline.gateway.board.told.ConfidenceParts;

/** One as large as Syria, of which nearly every area has been heard about both services. Always the same. */
final class Country {
    static final Instant NOW = Given.MORNING;
    private static final int GOVERNORATES = 14;
    private static final int DISTRICTS = 61;
    private static final int SUB_DISTRICTS = 275;
    private static final int COMMUNITIES = 5_250;
    private static final double TOLD = 0.95;
    private static final List<Level> WORSE = List.of(Level.REDUCED, Level.SEVERE, Level.NONE);

    private final Random random = new Random(1);
    private final List<Region> regions = new ArrayList<>();
    private final List<String> communities = new ArrayList<>();
    private final double worse;
    private long version;

    /** @param worse share of the assessments that are worse than normal */
    Country(double worse) {
        this.worse = worse;
        add("SY", 0, null, null);
        List<String> governorates = below(List.of("SY"), 1, GOVERNORATES);
        List<String> districts = below(governorates, 2, DISTRICTS);
        List<String> subDistricts = below(districts, 3, SUB_DISTRICTS);
        communities.addAll(below(subDistricts, 4, COMMUNITIES));
    }

    private List<String> below(List<String> around, int adminLevel, int count) {
        List<String> pcodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String parent = around.get(i % around.size());
            String pcode = adminLevel < 4 ? parent + String.format("%02d", i / around.size()) : "C" + (1000 + i);
            add(pcode, adminLevel, parent, adminLevel < 4 ? null : 50L + random.nextInt(10_000));
            pcodes.add(pcode);
        }
        return pcodes;
    }

    private void add(String pcode, int adminLevel, String parent, Long population) {
        Map<String, String> names = Map.of("en", "Area " + pcode, "ar", "منطقة " + pcode);
        regions.add(
                new Region(pcode, adminLevel, parent, names, population, population == null ? null : 2024, null, 1));
    }

    List<Region> regions() {
        return regions;
    }

    /** Of nearly every area and both services; a few above the communities are about the whole of an area. */
    List<Assessment> assessments() {
        List<Assessment> all = new ArrayList<>();
        for (Region region : regions) {
            for (String service : List.of(ELECTRICITY, WATER)) {
                if (random.nextDouble() < TOLD) {
                    all.add(assessment(region.pcode(), service, random.nextInt(48 * 60)));
                }
            }
        }
        return all;
    }

    /** A newer one of any community. */
    Assessment change() {
        return change(communities.get(random.nextInt(communities.size())));
    }

    Assessment change(String pcode) {
        return assessment(pcode, random.nextBoolean() ? ELECTRICITY : WATER, random.nextInt(60));
    }

    private Assessment assessment(String pcode, String service, int minutesAgo) {
        Instant observed = NOW.minus(Duration.ofMinutes(minutesAgo));
        Level level = random.nextDouble() < worse ? WORSE.get(random.nextInt(WORSE.size())) : Level.NORMAL;
        boolean contested = random.nextInt(10) == 0;
        AssessmentDraft draft = new AssessmentDraft(pcode, service, level, observed);
        draft.since = observed.minus(Duration.ofMinutes(random.nextInt(48 * 60)));
        draft.confidence = random.nextDouble();
        draft.confidenceParts = new ConfidenceParts(
                observed, Duration.ofHours(12), 1, random.nextDouble(), 0, 1, random.nextDouble(), 0);
        draft.contested = contested;
        draft.contestedLevels = contested ? List.of(level, Level.NORMAL) : List.of();
        draft.verification = contested ? Verification.DISPUTED : Verification.UNVERIFIED;
        draft.restorationReported = random.nextInt(20) == 0;
        draft.affectedPeople = new People(10L, 100L + random.nextInt(1000), 5_000L);
        draft.wholeArea = random.nextInt(4) == 0;
        draft.outageId = "outage-" + version;
        draft.version = ++version;
        return draft.told();
    }
}
