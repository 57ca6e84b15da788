package org.lifeline.gateway.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.AssessmentDraft;
import org.lifeline.gateway.board.told.MeasureUnit;

/** A governorate of districts and sub-districts, and what is known of the electricity in them. */
final class SmallWorld {
    static final String SERVICE = "ELECTRICITY";
    static final String GOVERNORATE = "SY01";

    /** When it is looked at; all that is known was seen in the hours before. */
    static final Instant NOW = Instant.parse("2025-03-07T12:34:56.789Z");

    /** What is usual of a report, besides what it says. */
    enum Kind {
        FRESH(NOW.minus(Duration.ofMinutes(40)), 0.71, 0.7, Verification.VERIFIED, Freshness.CURRENT, false),
        OLD(NOW.minus(Duration.ofMinutes(200)), 0.26, 0.25, Verification.UNVERIFIED, Freshness.STALE, true);

        final Instant observed;
        final double confidence;
        final double byHour;
        final Verification verification;
        final Freshness freshness;
        final boolean contested;

        Kind(
                Instant observed,
                double confidence,
                double byHour,
                Verification verification,
                Freshness freshness,
                boolean contested) {
            this.observed = observed;
            this.confidence = confidence;
            this.byHour = byHour;
            this.verification = verification;
            this.freshness = freshness;
            this.contested = contested;
        }
    }

    private final List<Region> regions = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    final List<String> subDistricts = new ArrayList<>();

    SmallWorld() {
        add("SY", 0, null, null);
        add(GOVERNORATE, 1, "SY", null);
    }

    /** @param populations of its sub-districts */
    SmallWorld district(String pcode, long... populations) {
        add(pcode, 2, GOVERNORATE, null);
        for (int i = 0; i < populations.length; i++) {
            add(pcode + "0" + i, 3, pcode, populations[i]);
            subDistricts.add(pcode + "0" + i);
        }
        return this;
    }

    private void add(String pcode, int adminLevel, String parent, Long population) {
        Integer year = population == null ? null : 2024;
        regions.add(new Region(pcode, adminLevel, parent, Map.of("en", pcode), population, year, null, 1));
    }

    SmallWorld told(String pcode, Level level, Kind kind) {
        return told(pcode, level, kind, true);
    }

    SmallWorld told(String pcode, Level level, Kind kind, boolean wholeArea) {
        assessments.add(assessment(pcode, level, kind, wholeArea));
        return this;
    }

    static Assessment assessment(String pcode, Level level, Kind kind, boolean wholeArea) {
        AssessmentDraft draft = new AssessmentDraft(pcode, SERVICE, level, kind.observed);
        draft.since = kind.observed.minus(Duration.ofMinutes(75));
        draft.confidence = kind.confidence;
        draft.confidenceByHour = kind.byHour;
        draft.contested = kind.contested;
        draft.contestedLevels = kind.contested ? List.of(Level.NORMAL, Level.NONE) : List.of();
        draft.freshness = kind.freshness;
        draft.verification = kind.verification;
        draft.restorationReported = kind.contested;
        draft.affectedPeople = new People(1L, 2L, 3L);
        draft.wholeArea = wholeArea;
        draft.outageId = "outage of " + pcode;
        draft.measure = 1.5;
        draft.measureUnit = MeasureUnit.HOURS_PER_DAY;
        return draft.told();
    }

    SmallWorld told(Assessment assessment) {
        assessments.add(assessment);
        return this;
    }

    Board board() {
        return board(assessments);
    }

    Board board(List<Assessment> told) {
        return Board.of(new RegionTree(regions), told, new TreeSet<>(List.of(SERVICE)), BoardSettings.DEFAULT, NOW);
    }

    AreaStatus view(Reader reader, String pcode) {
        return view(reader, pcode, board());
    }

    static AreaStatus view(Reader reader, String pcode, Board board) {
        return reader.view(board.area(pcode).orElseThrow(), board);
    }

    List<String> publicAreas() {
        return regions.stream()
                .filter(region -> Reader.PUBLIC.sees(region.adminLevel()))
                .map(Region::pcode)
                .toList();
    }
}
