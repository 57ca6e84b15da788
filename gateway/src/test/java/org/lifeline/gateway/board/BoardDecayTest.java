package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.gateway.board.picture.ServiceStatus;

/** News grow old with the clock, also if outage-service says nothing. */
class BoardDecayTest {
    @ParameterizedTest
    @CsvSource({
        "ELECTRICITY, CURRENT, PT23H59M, SEVERE, CURRENT",
        "ELECTRICITY, CURRENT, PT24H, SEVERE, STALE",
        "ELECTRICITY, STALE, PT1H, SEVERE, STALE",
        "ELECTRICITY, CURRENT, PT71H59M, SEVERE, STALE",
        "ELECTRICITY, CURRENT, PT72H, UNKNOWN, UNKNOWN",
        "ELECTRICITY, STALE, PT72H, UNKNOWN, UNKNOWN",
        "WATER, CURRENT, PT71H59M, SEVERE, CURRENT",
        "WATER, CURRENT, PT72H, SEVERE, STALE",
        "WATER, STALE, PT1H, SEVERE, STALE",
        "WATER, CURRENT, PT167H59M, SEVERE, STALE",
        "WATER, CURRENT, PT168H, UNKNOWN, UNKNOWN",
        "HEAT, CURRENT, PT23H59M, SEVERE, CURRENT",
        "HEAT, CURRENT, PT24H, SEVERE, STALE",
        "HEAT, CURRENT, PT72H, UNKNOWN, UNKNOWN",
    })
    void whatIsLeftOfAnAssessment(String service, Freshness told, Duration age, Level level, Freshness freshness) {
        Given given = Given.lattakia().add(observed(service, told));

        ServiceStatus scratch = status(given.board(MORNING.plus(age)), "SY0602", service);
        ServiceStatus aged = status(given.board(MORNING).at(MORNING.plus(age)), "SY0602", service);

        assertThat(scratch.level()).isEqualTo(level);
        assertThat(scratch.freshness()).isEqualTo(freshness);
        assertThat(aged).isEqualTo(scratch);
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTRICITY, CURRENT, PT0H, PT24H",
        "ELECTRICITY, CURRENT, PT24H, PT72H",
        "ELECTRICITY, STALE, PT0H, PT72H",
        "ELECTRICITY, CURRENT, PT72H,",
        "WATER, CURRENT, PT0H, PT72H",
        "WATER, CURRENT, PT100H, PT168H",
        "WATER, CURRENT, PT168H,",
    })
    void theBoardSaysUntilWhenItHolds(String service, Freshness told, Duration age, Duration until) {
        Board board =
                Given.lattakia().add(observed(service, told)).board(MORNING).at(MORNING.plus(age));

        assertThat(board.validUntil()).isEqualTo(until == null ? null : MORNING.plus(until));
    }

    @Test
    void ageIsCountedFromTheWholeHourOfTheObservation() {
        Assessment severe = Given.observed(
                MORNING.plus(Duration.ofMinutes(59)), Given.assessment("SY0602", ELECTRICITY, Level.SEVERE, 0, false));

        Board board = Given.lattakia().add(severe).board(MORNING.plus(Duration.ofHours(1)));

        assertThat(board.validUntil()).isEqualTo(MORNING.plus(Duration.ofHours(24)));
        assertThat(board.at(MORNING.plus(Duration.ofHours(24))).validUntil())
                .isEqualTo(MORNING.plus(Duration.ofHours(72)));
    }

    @Test
    void whatIsExpiredOfAWholeAreaIsExpiredInsideToo() {
        Given given = Given.lattakia().whole("SY06", Level.NONE, 0).part("SY0602", Level.NORMAL, -10);
        assertThat(status(given.board(MORNING), "SY0602", ELECTRICITY).level()).isEqualTo(Level.NONE);

        Board expired = given.board(MORNING).at(MORNING.plus(Duration.ofHours(72)));

        assertThat(expired.changed()).containsExactlyInAnyOrder("SY", "SY06", "SY0600", "SY0602", "SY0603", "SY0604");
        assertThat(expired.ofLevel(2)).allSatisfy(area -> {
            assertThat(area.headline()).isEqualTo(Level.UNKNOWN);
            assertThat(area.newestObservationAt()).isNull();
        });
    }

    @Test
    void aNewerVersionMakesItFreshAgain() {
        Instant later = MORNING.plus(Duration.ofHours(30));
        Board stale = Given.lattakia().part("SY0602", Level.NONE, 0).board(later);
        assertThat(status(stale, "SY0602", ELECTRICITY).freshness()).isEqualTo(Freshness.STALE);

        Board fresh = stale.with(
                List.of(Given.version(2, Given.assessment("SY0602", ELECTRICITY, Level.NONE, 29, false))), later);

        assertThat(status(fresh, "SY0602", ELECTRICITY).freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(fresh.changed()).containsExactlyInAnyOrder("SY", "SY06", "SY0602");
    }

    @Test
    void withoutNewsTimeChangesNothing() {
        Board board = Given.lattakia().board(MORNING);

        assertThat(board.validUntil()).isNull();
        assertThat(board.at(MORNING.plus(Duration.ofDays(365))).changed()).isEmpty();
    }

    private static Assessment observed(String service, Freshness freshness) {
        Assessment severe = Given.assessment("SY0602", service, Level.SEVERE, 0, false);
        return freshness == Freshness.STALE ? severe.stale() : severe;
    }

    private static ServiceStatus status(Board board, String pcode, String service) {
        return board.area(pcode).orElseThrow().services().get(service);
    }
}
