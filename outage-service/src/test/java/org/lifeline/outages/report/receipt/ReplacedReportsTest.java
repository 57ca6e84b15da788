package org.lifeline.outages.report.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.report.receipt.ReplacedReports.Spoken;
import org.lifeline.outages.rules.claim.Place;

class ReplacedReportsTest {
    private static final Instant NOON = Instant.parse("2025-03-07T12:00:00Z");
    static final double KILOMETRE = 1000;
    private static final Place JABLAH = new Place(35.3622, 35.9281);

    @Test
    void newestOfOnePlaceReplacesTheOthers() {
        Spoken old = spoken(0, JABLAH);
        Spoken older = spoken(-60, JABLAH);
        Spoken newest = spoken(60, metresNorth(900));

        ReplacedReports replaced = new ReplacedReports(List.of(old, older, newest), KILOMETRE);

        assertThat(replaced.replaced(old)).isTrue();
        assertThat(replaced.replaced(older)).isTrue();
        assertThat(replaced.replaced(newest)).isFalse();
        assertThat(replaced.replacedBy(newest)).contains(old);
    }

    @Test
    void anotherPlaceStandsBeside() {
        Spoken old = spoken(0, JABLAH);
        Spoken newest = spoken(60, metresNorth(1100));

        ReplacedReports replaced = new ReplacedReports(List.of(old, newest), KILOMETRE);

        assertThat(replaced.replaced(old)).isFalse();
        assertThat(replaced.replacedBy(newest)).isEmpty();
    }

    @Test
    void withoutAPlaceIsAPlaceOfItsOwn() {
        Spoken nowhere = spoken(0, null);
        Spoken somewhere = spoken(60, JABLAH);
        Spoken nowhereElse = spoken(120, null);

        ReplacedReports replaced = new ReplacedReports(List.of(nowhere, somewhere, nowhereElse), KILOMETRE);

        assertThat(replaced.replaced(nowhere)).isTrue();
        assertThat(replaced.replaced(somewhere)).isFalse();
        assertThat(replaced.replacedBy(nowhereElse)).contains(nowhere);
    }

    /** Else a walk along a road would leave its last step only. */
    @Test
    void placesAreComparedWithWhatStandsAndNotFromStepToStep() {
        Spoken first = spoken(0, JABLAH);
        Spoken second = spoken(60, metresNorth(800));
        Spoken third = spoken(120, metresNorth(1600));

        ReplacedReports replaced = new ReplacedReports(List.of(first, second, third), KILOMETRE);

        assertThat(replaced.replaced(second)).isTrue();
        assertThat(replaced.replaced(first)).isFalse();
    }

    @Test
    void olderOnesThanAllThatWereLookedAtAreReplacedToo() {
        ReplacedReports newest =
                new ReplacedReports(List.of(spoken(60, JABLAH), spoken(120, metresNorth(3000))), KILOMETRE);

        assertThat(newest.replaced(spoken(0, metresNorth(500)))).isTrue();
        assertThat(newest.replaced(spoken(0, metresNorth(1500)))).isFalse();
        assertThat(newest.replaced(spoken(0, null))).isFalse();
        assertThat(newest.replaced(spoken(90, JABLAH))).isFalse();
    }

    @Test
    void distanceIsThatOnTheEarth() {
        assertThat(JABLAH.metresTo(new Place(35.5236, 35.7877))).isCloseTo(22_000, within(200.0)); // Latakia
        assertThat(new Place(0, 179.999).metresTo(new Place(0, -179.999))).isCloseTo(222, within(1.0));
        assertThat(JABLAH.metresTo(JABLAH)).isZero();
    }

    static Spoken spoken(int secondsAfterNoon, Place place) {
        return new Spoken(UUID.randomUUID(), NOON.plusSeconds(secondsAfterNoon), place);
    }

    static Place metresNorth(double metres) {
        return new Place(JABLAH.lat() + metres / 111_195, JABLAH.lon());
    }
}
