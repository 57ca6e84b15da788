package org.lifeline.outages.assessment;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Service;

/** The numbers of the rules, as they are configured. */
@ConfigMapping(prefix = "lifeline.assessment")
interface AssessmentConfig {
    Map<Reliability, Double> reliability();

    Map<Integer, Double> credibility();

    double credible();

    double contestedShare();

    int contestedSteps();

    Map<Service, Pace> pace();

    /** How often assessments are looked through for those that time alone has changed. */
    Duration clock();

    /** How fast the reports of a service age. */
    interface Pace {
        Duration expiry();

        Duration halfLife();

        Duration staleAfter();
    }

    default AssessmentSettings settings() {
        return new AssessmentSettings(
                Map.copyOf(reliability()),
                Map.copyOf(credibility()),
                credible(),
                contestedShare(),
                contestedSteps(),
                pace().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> pace(entry.getValue()))));
    }

    private static AssessmentSettings.Pace pace(Pace pace) {
        return new AssessmentSettings.Pace(pace.expiry(), pace.halfLife(), pace.staleAfter());
    }
}
