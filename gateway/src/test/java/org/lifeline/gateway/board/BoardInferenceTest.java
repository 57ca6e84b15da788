package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.MORNING;
import static org.lifeline.gateway.board.Given.WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.Inference;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.AssessmentDraft;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.privacy.ConfidenceBand;

/** Without electricity for long, water is at risk; that is shown and counted nowhere. */
class BoardInferenceTest {
    private static final Instant GONE_SINCE =
            Given.assessment("", ELECTRICITY, Level.NONE, 0).since();
    private static final Instant ONSET = GONE_SINCE.plus(Duration.ofHours(12));

    @ParameterizedTest
    @CsvSource({
        // electricity, hours without it, what is known of water and how many hours old; what is shown of it
        "NONE, 11, UNKNOWN, 0, UNKNOWN, NO_DATA",
        "NONE, 12, UNKNOWN, 0, SEVERE, INFERRED",
        "NONE, 60, UNKNOWN, 0, SEVERE, INFERRED",
        "NONE, 74, UNKNOWN, 0, SEVERE, INFERRED", // silence does not bring it back
        "NONE, 338, UNKNOWN, 0, UNKNOWN, NO_DATA",
        "SEVERE, 60, UNKNOWN, 0, UNKNOWN, NO_DATA",
        "UNKNOWN, 60, UNKNOWN, 0, UNKNOWN, NO_DATA",
        "NONE, 60, NORMAL, 1, NORMAL, OBSERVED",
        "NONE, 60, NORMAL, 71, NORMAL, OBSERVED",
        "NONE, 60, NORMAL, 100, SEVERE, INFERRED", // stale
        "NONE, 60, NONE, 100, NONE, OBSERVED", // but a risk makes nothing better
        "NONE, 60, SEVERE, 100, SEVERE, OBSERVED",
        "NONE, 60, NORMAL, 169, SEVERE, INFERRED",
        "NONE, 60, NONE, 169, NONE, LAST_KNOWN",
    })
    void whatIsShownOfWater(Level electricity, int hours, Level water, int age, Level level, Basis basis) {
        Instant now = GONE_SINCE.plus(Duration.ofHours(hours));
        int observed = (int) Duration.between(MORNING, now).toHours() - age;
        Given given = Given.lattakia()
                .whole("SY0602", electricity, 0)
                .add(Given.assessment("SY0602", WATER, water, observed));

        ServiceStatus status = water(given.board(now), "SY0602");

        assertThat(status.level()).isEqualTo(level);
        assertThat(status.basis()).isEqualTo(basis);
    }

    /** A risk is no news where there is some, be it of a part. */
    @ParameterizedTest
    @CsvSource({"1, NO_DATA", "100, INFERRED"})
    void aFreshReportOfAPartIsNoRiskButNews(int age, Basis basis) {
        Instant now = GONE_SINCE.plus(Duration.ofHours(60));
        int observed = (int) Duration.between(MORNING, now).toHours() - age;
        AssessmentDraft part = Given.draft("SY0602", WATER, Level.UNKNOWN, observed);
        part.wholeArea = false;
        part.inPart = new InPart(Level.NONE, 1, part.since, null);
        part.freshness = Freshness.CURRENT;

        ServiceStatus status = water(
                Given.lattakia().whole("SY0602", Level.NONE, 0).add(part.told()).board(now), "SY0602");

        assertThat(status.basis()).isEqualTo(basis);
        assertThat(status.inPart().level()).isEqualTo(Level.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.5", "0.5, 0.5", "0.3, 0.3", ","})
    void itIsNeverSurerThanTheElectricityNorThanAHalf(Double electricity, Double inferred) {
        Given given = Given.lattakia().whole("SY0602", Level.NONE, 0, draft -> draft.confidence = electricity);

        ServiceStatus status = water(given.board(ONSET), "SY0602");

        assertThat(status.confidence()).isEqualTo(inferred);
        assertThat(status.since()).isEqualTo(ONSET);
        assertThat(status.observedAt()).isNull();
        assertThat(status.freshness()).isEqualTo(Freshness.UNKNOWN);
        assertThat(status.own()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0.9, FAIR", "0.5, FAIR", "0.2, LOW", ","})
    void itsBandIsNoHigherThanThatOfTheElectricity(Double electricity, ConfidenceBand band) {
        Given given = Given.lattakia().whole("SY0602", Level.NONE, 0, draft -> draft.confidence = electricity);

        ServiceStatus status = water(given.board(ONSET), "SY0602");

        assertThat(status.confidenceBand()).isEqualTo(band);
    }

    @Test
    void itSetsInAtAWholeHour() {
        Instant observed = MORNING.plus(Duration.ofMinutes(30)); // since half past, too
        AssessmentDraft gone = new AssessmentDraft("SY0602", ELECTRICITY, Level.NONE, observed);

        Board board = Given.lattakia().add(gone.told()).board(observed);

        assertThat(board.validUntil()).isEqualTo(ONSET);
        assertThat(water(board.at(ONSET), "SY0602").since()).isEqualTo(ONSET);
    }

    @Test
    void itIsCountedNowhere() {
        Board board = Given.lattakia().whole("SY06", Level.NONE, 0).board(ONSET);

        for (String pcode : List.of("SY", "SY06", "SY0602")) {
            RollUp rollUp = water(board, pcode).rollUp();
            assertThat(rollUp.coverage()).isZero();
            assertThat(rollUp.phase()).isEqualTo(Phase.INSUFFICIENT_DATA);
            assertThat(rollUp.hotspots()).isEmpty();
        }
        AreaStatus jablah = board.area("SY0602").orElseThrow();
        assertThat(water(board, "SY0602").basis()).isEqualTo(Basis.INFERRED);
        assertThat(water(board, "SY").basis()).isEqualTo(Basis.NO_DATA);
        assertThat(jablah.headline()).isEqualTo(Level.NONE);
        assertThat(jablah.headlineIsMinimum()).isFalse(); // nothing is worse than NONE
        assertThat(jablah.compound()).isFalse();
    }

    @Test
    void itSetsInWithTheClockAndGoesWithNews() {
        Board before = Given.lattakia().whole("SY0602", Level.NONE, 0).board(MORNING);
        assertThat(before.validUntil()).isEqualTo(ONSET);
        assertThat(before.at(ONSET.minusNanos(1)).changed()).isEmpty();

        Board after = before.at(ONSET);
        assertThat(after.changed()).containsExactly("SY0602");
        assertThat(after.validUntil()).isEqualTo(MORNING.plus(Duration.ofHours(24)));

        AssessmentDraft back = Given.draft("SY0602", ELECTRICITY, Level.NORMAL, 12);
        back.version = 2;
        Board again = after.with(List.of(back.told()), ONSET);
        assertThat(water(again, "SY0602").level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void whereWaterDoesNotLiveOnTheGridNothingIsInferred() {
        Inference no = new Inference(ELECTRICITY, WATER, Duration.ofHours(12), false);
        BoardSettings usual = BoardSettings.DEFAULT;
        Given given = Given.lattakia().whole("SY0602", Level.NONE, 0);

        Board board = Board.of(
                new RegionTree(given.regions()),
                given.assessments(),
                new TreeSet<>(List.of(ELECTRICITY, WATER)),
                new BoardSettings(0.2, 0.5, 20, usual.decay(), usual.otherDecay(), no),
                ONSET);

        assertThat(water(board, "SY0602").level()).isEqualTo(Level.UNKNOWN);
        assertThat(board.validUntil()).isEqualTo(MORNING.plus(Duration.ofHours(24)));
    }

    private static ServiceStatus water(Board board, String pcode) {
        return board.area(pcode).orElseThrow().services().get(WATER);
    }
}
