package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.told.AssessmentDraft;
import org.lifeline.gateway.board.told.ConfidenceParts;
import org.lifeline.privacy.ConfidenceBand;

/** News grow old with the clock, also if outage-service says nothing. */
class BoardDecayTest {
    @ParameterizedTest
    @CsvSource({
        "ELECTRICITY, CURRENT, PT23H59M, SEVERE, OBSERVED, CURRENT",
        "ELECTRICITY, CURRENT, PT24H, SEVERE, OBSERVED, STALE",
        "ELECTRICITY, STALE, PT1H, SEVERE, OBSERVED, STALE",
        "ELECTRICITY, CURRENT, PT71H59M, SEVERE, OBSERVED, STALE",
        "ELECTRICITY, CURRENT, PT72H, SEVERE, LAST_KNOWN, UNKNOWN",
        "ELECTRICITY, STALE, PT72H, SEVERE, LAST_KNOWN, UNKNOWN",
        "ELECTRICITY, CURRENT, PT335H59M, SEVERE, LAST_KNOWN, UNKNOWN",
        "ELECTRICITY, CURRENT, PT336H, UNKNOWN, NO_DATA, UNKNOWN",
        "WATER, CURRENT, PT71H59M, SEVERE, OBSERVED, CURRENT",
        "WATER, CURRENT, PT72H, SEVERE, OBSERVED, STALE",
        "WATER, STALE, PT1H, SEVERE, OBSERVED, STALE",
        "WATER, CURRENT, PT167H59M, SEVERE, OBSERVED, STALE",
        "WATER, CURRENT, PT168H, SEVERE, LAST_KNOWN, UNKNOWN",
        "WATER, CURRENT, PT504H, UNKNOWN, NO_DATA, UNKNOWN",
        "HEAT, CURRENT, PT23H59M, SEVERE, OBSERVED, CURRENT",
        "HEAT, CURRENT, PT24H, SEVERE, OBSERVED, STALE",
        "HEAT, CURRENT, PT72H, SEVERE, LAST_KNOWN, UNKNOWN",
    })
    void whatIsLeftOfAnAssessment(
            String service, Freshness told, Duration age, Level level, Basis basis, Freshness freshness) {
        Given given = Given.lattakia().add(observed(service, told).told());

        ServiceStatus scratch = status(given.board(MORNING.plus(age)), "SY0602", service);
        ServiceStatus aged = status(given.board(MORNING).at(MORNING.plus(age)), "SY0602", service);

        assertThat(scratch.level()).isEqualTo(level);
        assertThat(scratch.basis()).isEqualTo(basis);
        assertThat(scratch.freshness()).isEqualTo(freshness);
        assertThat(aged).isEqualTo(scratch);
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTRICITY, CURRENT, PT0H, PT24H",
        "ELECTRICITY, CURRENT, PT24H, PT72H",
        "ELECTRICITY, STALE, PT0H, PT72H",
        "ELECTRICITY, CURRENT, PT72H, PT336H",
        "ELECTRICITY, CURRENT, PT336H,",
        "WATER, CURRENT, PT0H, PT72H",
        "WATER, CURRENT, PT100H, PT168H",
        "WATER, CURRENT, PT168H, PT504H",
    })
    void boardSaysUntilWhenItHolds(String service, Freshness told, Duration age, Duration until) {
        Board board = Given.lattakia()
                .add(observed(service, told).told())
                .board(MORNING)
                .at(MORNING.plus(age));

        assertThat(board.validUntil()).isEqualTo(until == null ? null : MORNING.plus(until));
    }

    @Test
    void timesThatWereToldGoBeforeTheGatewaysOwn() {
        AssessmentDraft draft = observed(ELECTRICITY, Freshness.CURRENT);
        draft.staleAt = Given.hour(1);
        draft.standsUntil = Given.hour(2);
        draft.forgottenAt = Given.hour(3);
        Board board = Given.lattakia().add(draft.told()).board(MORNING);

        assertThat(board.validUntil()).isEqualTo(Given.hour(1));
        assertThat(status(board.at(Given.hour(1)), "SY0602", ELECTRICITY).freshness())
                .isEqualTo(Freshness.STALE);
        assertThat(status(board.at(Given.hour(2)), "SY0602", ELECTRICITY).basis())
                .isEqualTo(Basis.LAST_KNOWN);
        assertThat(status(board.at(Given.hour(3)), "SY0602", ELECTRICITY).basis())
                .isEqualTo(Basis.NO_DATA);
    }

    @Test
    void ageIsCountedFromTheWholeHourOfTheObservation() {
        AssessmentDraft severe =
                new AssessmentDraft("SY0602", ELECTRICITY, Level.SEVERE, MORNING.plus(Duration.ofMinutes(59)));

        Board board = Given.lattakia().add(severe.told()).board(Given.hour(1));

        assertThat(board.validUntil()).isEqualTo(Given.hour(24));
        assertThat(board.at(Given.hour(24)).validUntil()).isEqualTo(Given.hour(72));
    }

    @Test
    void whatIsKnownLastOfAWholeAreaIsKnownLastInsideToo() {
        Board board = Given.lattakia().whole("SY06", Level.NONE, 0).board(MORNING);

        Board expired = board.at(Given.hour(72));

        assertThat(expired.changed()).containsExactlyInAnyOrder("SY", "SY06", "SY0600", "SY0602", "SY0603", "SY0604");
        assertThat(expired.ofLevel(2)).allSatisfy(area -> {
            assertThat(area.headline()).isEqualTo(Level.NONE);
            assertThat(area.services().get(ELECTRICITY).basis()).isEqualTo(Basis.LAST_KNOWN);
            assertThat(area.newestObservationAt()).isEqualTo(MORNING);
        });
    }

    @Test
    void newerVersionMakesItFreshAgain() {
        Instant later = Given.hour(30);
        Board stale = Given.lattakia().whole("SY0602", Level.NONE, 0).board(later);
        assertThat(status(stale, "SY0602", ELECTRICITY).freshness()).isEqualTo(Freshness.STALE);
        AssessmentDraft newer = Given.draft("SY0602", ELECTRICITY, Level.NONE, 29);
        newer.version = 2;

        Board fresh = stale.with(List.of(newer.told()), later);

        assertThat(status(fresh, "SY0602", ELECTRICITY).freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(fresh.changed()).containsExactlyInAnyOrder("SY", "SY06", "SY0602");
    }

    @Test
    void withoutNewsTimeChangesNothing() {
        Board board = Given.lattakia().board(MORNING);

        assertThat(board.validUntil()).isNull();
        assertThat(board.at(MORNING.plus(Duration.ofDays(365))).changed()).isEmpty();
    }

    @Test
    void confidenceDecaysByTheMinute() {
        AssessmentDraft draft = observed(ELECTRICITY, Freshness.CURRENT);
        draft.confidence = 0.8;
        draft.confidenceParts = new ConfidenceParts(MORNING, Duration.ofHours(12), 1, 0.8, 0, 1, 0.7, 0);
        Board board = Given.lattakia().add(draft.told()).board(MORNING);
        assertThat(board.validUntil()).isEqualTo(MORNING.plusSeconds(60));

        Board later = board.at(MORNING.plus(Duration.ofMinutes(53)).plusSeconds(59));

        double left = Math.pow(2, -53 / (12 * 60.0));
        assertThat(status(later, "SY0602", ELECTRICITY).confidence()).isCloseTo(0.8 * left, within(1e-12));
        assertThat(status(later, "SY06", ELECTRICITY).confidence()).isCloseTo(0.8 * left, within(1e-12));
        assertThat(status(later, "SY0602", ELECTRICITY).confidenceBand()).isEqualTo(ConfidenceBand.HIGH);
        assertThat(status(later.at(Given.hour(12)), "SY0602", ELECTRICITY).confidenceBand())
                .isEqualTo(ConfidenceBand.FAIR); // 0.35
        assertThat(later.area("SY0602")
                        .orElseThrow()
                        .sameButForDecay(board.area("SY0602").orElseThrow()))
                .isTrue();
    }

    private static AssessmentDraft observed(String service, Freshness freshness) {
        AssessmentDraft severe = Given.draft("SY0602", service, Level.SEVERE, 0);
        severe.freshness = freshness;
        return severe;
    }

    private static ServiceStatus status(Board board, String pcode, String service) {
        return board.area(pcode).orElseThrow().services().get(service);
    }
}
