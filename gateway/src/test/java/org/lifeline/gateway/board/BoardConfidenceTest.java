package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.gateway.board.Given.ELECTRICITY;

import org.junit.jupiter.api.Test;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.privacy.ConfidenceBand;

class BoardConfidenceTest {
    @Test
    void bandComesFromTheConfidenceByHour() {
        Assessment sure = Given.confidence(0.61, Given.assessment("SY0602", ELECTRICITY, Level.NONE, 0, true));

        ServiceStatus status =
                Given.lattakia().add(Given.confidenceByHour(0.59, sure)).electricity("SY0602");

        assertThat(status.confidence()).isEqualTo(0.61);
        assertThat(status.confidenceBand()).isEqualTo(ConfidenceBand.FAIR);
        assertThat(status.applied().confidenceBand()).isEqualTo(ConfidenceBand.FAIR);
    }

    @Test
    void bandOfARollUpComesFromTheMeanOfTheConfidencesByHour() {
        Given given = Given.lattakia();
        for (String district : new String[] {"SY0600", "SY0602", "SY0603", "SY0604"}) {
            Assessment sure = Given.confidence(0.9, Given.assessment(district, ELECTRICITY, Level.NONE, 0, true));
            given.add(Given.confidenceByHour(district.equals("SY0600") ? 0.35 : 0.2, sure));
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
