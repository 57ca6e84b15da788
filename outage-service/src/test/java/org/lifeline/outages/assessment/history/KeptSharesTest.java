package org.lifeline.outages.assessment.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.supply.Level;

class KeptSharesTest {
    private static final Map<Level, Share> SHARES = Map.of(
            Level.REDUCED, new Share(0.8321, 1, 1),
            Level.SEVERE, new Share(0.1249, 0.2051, 0.3101),
            Level.NONE, new Share(0, 0, 0.0449));

    @Test
    void boundsAreKeptAsWidePercents() {
        assertThat(KeptShares.kept(SHARES))
                .isEqualTo(Map.of(
                        Level.REDUCED, new Share(0.83, 1, 1),
                        Level.SEVERE, new Share(0.12, 0.21, 0.32),
                        Level.NONE, new Share(0, 0, 0.05)));
    }

    @Test
    void whatIsKeptIsReadAgain() {
        Map<Level, Share> kept = KeptShares.kept(SHARES);

        assertThat(KeptShares.read(KeptShares.text(kept))).isEqualTo(kept);
    }

    @Test
    void noEstimateHasNoShares() {
        assertThat(KeptShares.text(null)).isNull();
        assertThat(KeptShares.read(null)).isNull();
    }
}
