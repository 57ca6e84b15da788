package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.privacy.ConfidenceBand;

class BoardConfidenceTest {
    @Test
    void bandComesFromTheConfidenceByHour() {
        ServiceStatus status = Given.lattakia()
                .whole("SY0602", Level.NONE, 0, draft -> {
                    draft.confidence = 0.61;
                    draft.confidenceByHour = 0.59;
                })
                .electricity("SY0602");

        assertThat(status.confidence()).isEqualTo(0.61);
        assertThat(status.confidenceBand()).isEqualTo(ConfidenceBand.FAIR);
        assertThat(status.own().confidenceBand()).isEqualTo(ConfidenceBand.FAIR);
    }

    @Test
    void bandOfARollUpComesFromTheMeanOfTheConfidencesByHour() {
        Given given = Given.lattakia();
        for (String district : new String[] {"SY0600", "SY0602", "SY0603", "SY0604"}) {
            given.whole(district, Level.NONE, 0, draft -> {
                draft.confidence = 0.9;
                draft.confidenceByHour = district.equals("SY0600") ? 0.35 : 0.2;
            });
        }

        ServiceStatus status = given.electricity("SY06"); // 0.29: 60 % of the people live in the first

        assertThat(status.confidence()).isCloseTo(0.9, within(1e-9));
        assertThat(status.confidenceBand()).isEqualTo(ConfidenceBand.LOW);
    }

    @Test
    void whereNothingIsKnownThereIsNoBand() {
        assertThat(Given.lattakia().electricity("SY06").confidenceBand()).isNull();
    }
}
