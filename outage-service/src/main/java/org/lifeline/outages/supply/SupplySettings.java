package org.lifeline.outages.supply;

import io.smallrye.config.ConfigMapping;

/** From what somebody measured to a level. */
@ConfigMapping(prefix = "lifeline.thresholds")
public interface SupplySettings {
    Scale hoursPerDay();

    Scale litresPerPersonPerDay();

    Days daysBetweenSupply();

    /** At most so many days are {@code NORMAL}, and at most so many {@code REDUCED}. */
    interface Days {
        double normal();

        double reduced();

        default Pauses pauses() {
            return new Pauses(normal(), reduced());
        }
    }

    /** At least this much is {@code NORMAL}, and at least this much {@code REDUCED}. */
    interface Scale {
        double normal();

        double reduced();

        default Thresholds thresholds() {
            return new Thresholds(normal(), reduced());
        }
    }
}
