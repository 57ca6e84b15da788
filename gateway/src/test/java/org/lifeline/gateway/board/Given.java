package org.lifeline.gateway.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.AssessmentBasis;
import org.lifeline.gateway.board.told.AssessmentDraft;
import org.lifeline.gateway.board.told.Estimate;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.Interval;
import org.lifeline.gateway.board.told.LastLevel;

/** The words in which the tests of the board say what is known. Populations are those of the 2004 census. */
final class Given {
    static final Instant MORNING = Instant.parse("2025-03-07T06:00:00Z");
    static final String ELECTRICITY = "ELECTRICITY";
    static final String WATER = "WATER";

    private final List<Region> regions = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();

    /** SY06 with its four districts and nothing below them. */
    static Given lattakia() {
        return new Given()
                .region("SY", 0, null, null)
                .region("SY06", 1, "SY", null)
                .region("SY0600", 2, "SY06", 526_888L)
                .region("SY0602", 2, "SY06", 196_171L)
                .region("SY0603", 2, "SY06", 81_848L)
                .region("SY0604", 2, "SY06", 74_644L);
    }

    /** The same with the population of the governorate of 2016. */
    static Given lattakiaOf2016() {
        return lattakia().region("SY06", 1, "SY", 1_453_000L, 2016);
    }

    /** With two sub-districts in each district, which share its people. */
    Given withSubDistricts() {
        for (String district : List.of("SY0600", "SY0602", "SY0603", "SY0604")) {
            long people = regions.stream()
                    .filter(region -> region.pcode().equals(district))
                    .findFirst()
                    .orElseThrow()
                    .population();
            region(district + "00", 3, district, people - people / 3).region(district + "01", 3, district, people / 3);
        }
        return this;
    }

    static Given lattakiaWithSubDistricts() {
        return lattakia().withSubDistricts();
    }

    Given region(String pcode, int adminLevel, String parent, Long population) {
        return region(pcode, adminLevel, parent, population, 2004);
    }

    Given region(String pcode, int adminLevel, String parent, Long population, Integer year) {
        regions.removeIf(region -> region.pcode().equals(pcode));
        regions.add(new Region(pcode, adminLevel, parent, Map.of("en", "Area " + pcode), population, year, null, 1));
        return this;
    }

    /** Electricity in all of it. */
    Given whole(String pcode, Level level, int hour) {
        return add(assessment(pcode, ELECTRICITY, level, hour));
    }

    Given whole(String pcode, Level level, int hour, Consumer<AssessmentDraft> more) {
        AssessmentDraft draft = draft(pcode, ELECTRICITY, level, hour);
        more.accept(draft);
        return add(draft.told());
    }

    /** Electricity in a part of it, and nothing of the whole. */
    Given part(String pcode, Level level, int hour, People people) {
        return whole(pcode, Level.UNKNOWN, hour, draft -> {
            draft.wholeArea = false;
            draft.inPart = new InPart(level, 1, draft.since, people);
        });
    }

    /** Nothing stands any more of what was observed in that hour. */
    Given lastKnown(String pcode, Level level, int hour, String outageId) {
        return whole(pcode, Level.UNKNOWN, hour, draft -> {
            draft.observedAt = null;
            draft.confidence = null;
            draft.freshness = Freshness.UNKNOWN;
            draft.lastKnown = new LastLevel(level, hour(hour), AssessmentBasis.OBSERVED, null, null);
            draft.outageId = outageId;
        });
    }

    /** Electricity, estimated from samples: at or beyond REDUCED, SEVERE and NONE. */
    Given estimated(String pcode, Level level, int hour, Interval... atOrBeyond) {
        return whole(pcode, level, hour, draft -> {
            draft.basis = AssessmentBasis.ESTIMATED;
            draft.wholeArea = false;
            draft.estimate = estimate(atOrBeyond);
        });
    }

    static Estimate estimate(Interval... atOrBeyond) {
        Map<Level, Interval> shares = new EnumMap<>(Level.class);
        List<Level> levels = List.of(Level.REDUCED, Level.SEVERE, Level.NONE);
        Arrays.setAll(new Object[atOrBeyond.length], i -> shares.put(levels.get(i), atOrBeyond[i]));
        return new Estimate(10, shares);
    }

    Given add(Assessment assessment) {
        assessments.add(assessment);
        return this;
    }

    static Instant hour(int hour) {
        return MORNING.plus(Duration.ofHours(hour));
    }

    /** @param hour after the morning at which it was observed */
    static AssessmentDraft draft(String pcode, String service, Level level, int hour) {
        return new AssessmentDraft(pcode, service, level, hour(hour));
    }

    static Assessment assessment(String pcode, String service, Level level, int hour) {
        return draft(pcode, service, level, hour).told();
    }

    Board board() {
        return board(MORNING.plus(Duration.ofHours(10)));
    }

    Board board(Instant now) {
        return Board.of(
                new RegionTree(regions),
                assessments,
                new TreeSet<>(List.of(ELECTRICITY, WATER)),
                BoardSettings.DEFAULT,
                now);
    }

    ServiceStatus electricity(String pcode) {
        return electricity(pcode, board());
    }

    static ServiceStatus electricity(String pcode, Board board) {
        return board.area(pcode).orElseThrow().services().get(ELECTRICITY);
    }

    List<Region> regions() {
        return regions;
    }

    List<Assessment> assessments() {
        return assessments;
    }
}
