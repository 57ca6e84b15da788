package org.lifeline.gateway.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.reader.SmallWorld.GOVERNORATE;
import static org.lifeline.gateway.reader.SmallWorld.SERVICE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.Hotspot;
import org.lifeline.gateway.board.told.AssessmentDraft;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.NoDataReason;
import org.lifeline.gateway.reader.SmallWorld.Kind;
import org.lifeline.privacy.ConfidenceBand;

/** Of how much the public is told only the level. */
class PublicDetailTest {
    private static final String DISTRICT = "SY0101";
    private static final long[] SIX = {1000, 1000, 1000, 1000, 1000, 1000};

    @ParameterizedTest
    @CsvSource({
        // sub-districts with an assessment of their own, whether the district has one of the whole; whether all is told
        "0, false, false",
        "1, false, false",
        "4, false, false",
        "5, false, true",
        "6, false, true",
        "0, true, true",
        "1, true, false",
        "4, true, false",
        "5, true, true",
    })
    void onlyTheLevelIsToldWhereFewHaveNewsOrAnAssessmentOfTheirOwn(int own, boolean whole, boolean all) {
        SmallWorld world = new SmallWorld().district(DISTRICT, SIX);
        world.subDistricts.subList(0, own).forEach(pcode -> world.told(pcode, Level.NONE, Kind.FRESH));
        if (whole) {
            world.told(DISTRICT, Level.NONE, Kind.FRESH);
        }

        AreaStatus view = world.view(Reader.PUBLIC, DISTRICT);

        assertThat(view.services().get(SERVICE).rollUp() != null).isEqualTo(all);
        assertThat(world.view(Reader.SIGNED_IN, DISTRICT)
                        .services()
                        .get(SERVICE)
                        .rollUp())
                .isNotNull();
    }

    @Test
    void withTheLevelGoWhatSaysHowSureItIs() {
        SmallWorld world = new SmallWorld().district(DISTRICT); // with nothing inside
        world.told(DISTRICT, Level.NONE, Kind.OLD);

        AreaStatus view = world.view(Reader.PUBLIC, DISTRICT);

        assertThat(view.headline()).isEqualTo(Level.NONE);
        assertThat(view.newestObservationAt()).isNull();
        assertThat(view.peopleBelowNormal()).isNull();
        ServiceStatus status = view.services().get(SERVICE);
        assertThat(status.level()).isEqualTo(Level.NONE);
        assertThat(status.basis()).isEqualTo(Basis.OBSERVED);
        assertThat(status.freshness()).isEqualTo(Freshness.STALE);
        assertThat(status.verification()).isNull();
        assertThat(status.contested()).isTrue();
        assertThat(status.confidenceBand()).isEqualTo(ConfidenceBand.LOW);
        assertThat(status.contestedLevels()).isEmpty();
        assertThat(status.restorationReported()).isFalse();
        assertThat(status.since()).isNull();
        assertThat(status.observedAt()).isNull();
        assertThat(status.own()).isNull();
        assertThat(status.measure()).isNull();
    }

    @Test
    void whereTheLevelIsUnknownNothingSaysWhetherSomethingElseIs() {
        SmallWorld silent = new SmallWorld().district(DISTRICT, SIX);
        SmallWorld heard = new SmallWorld().district(DISTRICT, SIX).told(DISTRICT + "00", Level.NORMAL, Kind.OLD);

        assertThat(heard.view(Reader.PUBLIC, DISTRICT)).isEqualTo(silent.view(Reader.PUBLIC, DISTRICT));
        assertThat(heard.view(Reader.SIGNED_IN, DISTRICT)).isNotEqualTo(silent.view(Reader.SIGNED_IN, DISTRICT));
    }

    /** That only a part of it is known, and of how many, would tell of single reports. */
    @Test
    void partsAndEstimatesAndOnsetsAreNotPublic() {
        AssessmentDraft draft = new AssessmentDraft(DISTRICT, SERVICE, Level.UNKNOWN, Kind.FRESH.observed);
        draft.wholeArea = false;
        draft.inPart = new InPart(Level.NONE, 2, Kind.FRESH.observed, new People(500L, 600L, 700L));
        draft.noDataReason = NoDataReason.NO_ACCESS;
        SmallWorld silent = new SmallWorld().district(DISTRICT, SIX);
        SmallWorld heard = new SmallWorld().district(DISTRICT, SIX);
        for (String pcode : heard.subDistricts) {
            silent.told(pcode, Level.NORMAL, Kind.FRESH);
            heard.told(pcode, Level.NORMAL, Kind.FRESH);
        }
        heard.told(draft.told());

        assertThat(heard.view(Reader.PUBLIC, DISTRICT)).isEqualTo(silent.view(Reader.PUBLIC, DISTRICT));
        assertThat(heard.view(Reader.PUBLIC, GOVERNORATE)).isEqualTo(silent.view(Reader.PUBLIC, GOVERNORATE));
        assertThat(heard.view(Reader.SIGNED_IN, DISTRICT)).isNotEqualTo(silent.view(Reader.SIGNED_IN, DISTRICT));
    }

    @Test
    void hotspotsArePublicAreasAndFollowFromTheirShares() {
        SmallWorld world = new SmallWorld()
                .district(DISTRICT, 90_000, 90_000, 90_000, 90_000, 90_000)
                .district("SY0102", 9_900, 9_900, 9_900, 9_900, 9_900, 500)
                .district("SY0103", 20_000);
        world.subDistricts.forEach(pcode -> world.told(pcode, Level.NORMAL, Kind.FRESH));
        SmallWorld worse = new SmallWorld()
                .district(DISTRICT, 90_000, 90_000, 90_000, 90_000, 90_000)
                .district("SY0102", 9_900, 9_900, 9_900, 9_900, 9_900, 500)
                .district("SY0103", 20_000);
        worse.subDistricts.forEach(pcode -> worse.told(
                pcode, pcode.startsWith(DISTRICT) || pcode.equals("SY010205") ? Level.NORMAL : Level.NONE, Kind.FRESH));

        // the one named is at NONE but for 500 people, which its shares do not say; the other is told only its level
        assertThat(worse.view(Reader.PUBLIC, GOVERNORATE)
                        .services()
                        .get(SERVICE)
                        .rollUp()
                        .hotspots())
                .extracting(Hotspot::pcode)
                .containsExactly("SY0102");
        assertThat(worse.view(Reader.PUBLIC, GOVERNORATE)
                        .services()
                        .get(SERVICE)
                        .rollUp()
                        .hotspotsFound())
                .isEqualTo(1);
        assertThat(worse.view(Reader.SIGNED_IN, GOVERNORATE)
                        .services()
                        .get(SERVICE)
                        .rollUp()
                        .hotspotsFound())
                .isEqualTo(6);
        assertThat(world.view(Reader.PUBLIC, GOVERNORATE)
                        .services()
                        .get(SERVICE)
                        .rollUp()
                        .hotspots())
                .isEmpty();
    }
}
