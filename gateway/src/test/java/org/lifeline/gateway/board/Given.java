package org.lifeline.gateway.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lifeline.gateway.board.picture.ServiceStatus;

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
                .region("SY06", 1, "SY", 999_999_999L) // never to be counted: it has areas below
                .region("SY0600", 2, "SY06", 526_888L)
                .region("SY0602", 2, "SY06", 196_171L)
                .region("SY0603", 2, "SY06", 81_848L)
                .region("SY0604", 2, "SY06", 74_644L);
    }

    /** The same with two sub-districts in each district, which share its people. */
    static Given lattakiaWithSubDistricts() {
        Given given = lattakia();
        for (String district : List.of("SY0600", "SY0602", "SY0603", "SY0604")) {
            long people = given.regions.stream()
                    .filter(region -> region.pcode().equals(district))
                    .findFirst()
                    .orElseThrow()
                    .population();
            given.region(district + "00", 3, district, people - people / 3)
                    .region(district + "01", 3, district, people / 3);
        }
        return given;
    }

    Given region(String pcode, int adminLevel, String parent, Long population) {
        return region(pcode, adminLevel, parent, population, 2004);
    }

    Given region(String pcode, int adminLevel, String parent, Long population, Integer year) {
        regions.removeIf(region -> region.pcode().equals(pcode));
        regions.add(new Region(pcode, adminLevel, parent, Map.of("en", "Area " + pcode), population, year, null, 1));
        return this;
    }

    Given part(String pcode, Level level, int hour) {
        assessments.add(assessment(pcode, ELECTRICITY, level, hour, false));
        return this;
    }

    Given whole(String pcode, Level level, int hour) {
        assessments.add(assessment(pcode, ELECTRICITY, level, hour, true));
        return this;
    }

    Given add(Assessment assessment) {
        assessments.add(assessment);
        return this;
    }

    /** @param hour after the morning at which it was observed */
    static Assessment assessment(String pcode, String service, Level level, int hour, boolean wholeArea) {
        Instant observed = MORNING.plus(Duration.ofHours(hour));
        return assessment(pcode, service, level, observed, 0.5, wholeArea, 1);
    }

    static Assessment version(long version, Assessment of) {
        return assessment(
                of.region(), of.service(), of.level(), of.observedAt(), of.confidence(), of.wholeArea(), version);
    }

    static Assessment confidence(Double confidence, Assessment of) {
        return assessment(
                of.region(), of.service(), of.level(), of.observedAt(), confidence, of.wholeArea(), of.version());
    }

    /** With a `since` an hour before. */
    static Assessment observed(Instant at, Assessment of) {
        return assessment(of.region(), of.service(), of.level(), at, of.confidence(), of.wholeArea(), of.version());
    }

    static Assessment confidenceByHour(Double byHour, Assessment of) {
        return new Assessment(
                of.region(),
                of.service(),
                of.level(),
                of.since(),
                of.confidence(),
                byHour,
                of.contested(),
                of.contestedLevels(),
                of.freshness(),
                of.verification(),
                of.restorationReported(),
                of.affectedPeople(),
                of.observedAt(),
                of.wholeArea(),
                of.outageId(),
                of.exercise(),
                of.version());
    }

    private static Assessment assessment(
            String pcode,
            String service,
            Level level,
            Instant observed,
            Double confidence,
            boolean wholeArea,
            long version) {
        return new Assessment(
                pcode,
                service,
                level,
                observed.minusSeconds(3600),
                confidence,
                null,
                false,
                List.of(),
                Freshness.CURRENT,
                Verification.UNVERIFIED,
                false,
                null,
                observed,
                wholeArea,
                null,
                false,
                version);
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
        return board().area(pcode).orElseThrow().services().get(ELECTRICITY);
    }

    List<Region> regions() {
        return regions;
    }

    List<Assessment> assessments() {
        return assessments;
    }
}
