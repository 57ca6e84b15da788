package org.lifeline.outages.supply;

import io.smallrye.config.ConfigMapping;

/** From what somebody measured to a level. */
@ConfigMapping(prefix = "lifeline.thresholds")
public interface SupplySettings {
    Scale hoursPerDay();

    Scale litresPerPersonPerDay();

    /** More days than this between two supplies of water are {@code SEVERE} at best. */
    double severeDaysBetweenSupply();

    /** At least this much is {@code NORMAL}, and at least this much {@code REDUCED}. */
    interface Scale {
        double normal();

        double reduced();

        default Thresholds thresholds() {
            return new Thresholds(normal(), reduced());
        }
    }
}
