package org.lifeline.gateway.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.reader.SmallWorld.SERVICE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.PeopleSpan;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.reader.SmallWorld.Kind;
import org.lifeline.privacy.CoarseTime;
import org.lifeline.privacy.ConfidenceBand;

/** What each kind of reader is shown of an area, field by field. */
class ReaderTest {
    private static final String DISTRICT = "SY0101";

    /** Five sub-districts, all told of as well as the district itself. */
    private static SmallWorld told() {
        SmallWorld world = new SmallWorld().district(DISTRICT, 10_000, 20_000, 30_000, 40_000, 51_234);
        world.subDistricts.forEach(pcode -> world.told(pcode, Level.NORMAL, Kind.FRESH));
        return world.told(DISTRICT, Level.NORMAL, Kind.FRESH);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, false, false, 2",
        "SIGNED_IN, false, false, 4",
        "ADMIN, true, false, 4",
        "COORDINATOR, true, true, 4",
    })
    void whatAReaderIsShown(Reader reader, boolean live, boolean exact, int deepest) {
        assertThat(reader.live()).isEqualTo(live);
        assertThat(reader.exact()).isEqualTo(exact);
        assertThat(reader.sees(deepest)).isTrue();
        assertThat(reader.sees(3)).isEqualTo(deepest > 2);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, SIGNED_IN",
        "field, SIGNED_IN",
        "integration, SIGNED_IN",
        "admin, ADMIN",
        "admin viewer field, ADMIN",
        "coordinator, COORDINATOR",
        "viewer admin coordinator, COORDINATOR",
    })
    void whoeverHasSeveralRolesIsShownTheMost(String roles, Reader reader) {
        assertThat(Reader.of(Set.of(roles.split(" ")))).isEqualTo(reader);
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void timesConfidenceAndEstimatesAreExactForCoordinatorsOnly(Reader reader) {
        AreaStatus view = told().view(reader, DISTRICT);
        ServiceStatus status = view.services().get(SERVICE);

        boolean exact = reader == Reader.COORDINATOR;
        assertThat(status.observedAt())
                .isEqualTo(exact ? Kind.FRESH.observed : CoarseTime.hour(Kind.FRESH.observed))
                .isEqualTo(view.newestObservationAt());
        assertThat(status.since().equals(CoarseTime.hour(status.since()))).isEqualTo(!exact);
        assertThat(status.confidence() == null).isEqualTo(!exact);
        assertThat(status.confidenceBand()).isEqualTo(ConfidenceBand.HIGH);
        assertThat(status.outageId() == null).isEqualTo(reader == Reader.PUBLIC);
        assertThat(status.own() == null).isEqualTo(reader == Reader.PUBLIC);
        assertThat(status.rollUp().quality() == null).isEqualTo(reader == Reader.PUBLIC);
    }

    @ParameterizedTest
    @EnumSource(value = Reader.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
    void whatIsSaidOfAnAreaItselfIsByTheHourForAllButCoordinators(Reader reader) {
        ServiceStatus status = told().view(reader, DISTRICT + "00").services().get(SERVICE);

        boolean exact = reader == Reader.COORDINATOR;
        assertThat(status.own().since()).isEqualTo(status.since());
        assertThat(status.own().observedAt()).isEqualTo(status.observedAt());
        assertThat(status.own().confidence()).isEqualTo(exact ? (Double) 0.71 : null);
        assertThat(status.own().confidenceBand()).isEqualTo(ConfidenceBand.HIGH);
        assertThat(status.own().outageId()).isEqualTo(status.outageId());
        assertThat(status.affectedPeople() != null).isEqualTo(exact);
        assertThat(status.measure() != null).isEqualTo(exact);
    }

    @Test
    void numbersAreExactForAllWhoSignIn() {
        SmallWorld world = told();
        RollUp exact = world.board()
                .area(DISTRICT)
                .orElseThrow()
                .services()
                .get(SERVICE)
                .rollUp();

        for (Reader reader : Reader.values()) {
            RollUp shown = world.view(reader, DISTRICT).services().get(SERVICE).rollUp();
            assertThat(shown.equals(exact)).isEqualTo(reader != Reader.PUBLIC);
        }
        assertThat(exact.people()).containsEntry(Level.NORMAL, PeopleSpan.exactly(151_234));
        assertThat(world.view(Reader.PUBLIC, DISTRICT)
                        .services()
                        .get(SERVICE)
                        .rollUp()
                        .people())
                .containsEntry(Level.NORMAL, PeopleSpan.exactly(150_000));
    }
}
