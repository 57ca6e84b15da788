package org.lifeline.outages.baseline;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** What is usual by default. */
@ConfigMapping(prefix = "lifeline.baseline")
interface BaselineSettings {
    /** Where nobody has recorded anything else. */
    Level level();

    /**
     * What is recorded for a country when it is first known here, unless somebody has recorded something for it: by the P-code of
     * the country. An entry without any value records nothing.
     */
    Map<String, Map<Service, National>> national();

    interface National {
        /** May be left out when a measure says it. */
        Optional<Level> level();

        /** Electricity only. */
        Optional<Double> hoursPerDay();

        /** Water only. */
        Optional<Double> litresPerPersonPerDay();

        private boolean isSaid() {
            return level().isPresent()
                    || hoursPerDay().isPresent()
                    || litresPerPersonPerDay().isPresent();
        }

        /** Empty where nothing is to be recorded. */
        default Optional<SetBaseline> wanted() {
            return isSaid()
                    ? Optional.of(new SetBaseline(
                            level().orElse(null),
                            hoursPerDay().orElse(null),
                            litresPerPersonPerDay().orElse(null),
                            "National default of this installation"))
                    : Optional.empty();
        }
    }
}
