package org.lifeline.outages.rulebook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Service;

/** The numbers of the rules, as they are configured. */
@ConfigMapping(prefix = "lifeline.assessment")
public interface AssessmentConfig {
    Map<Reliability, Double> reliability();

    Map<Integer, Double> credibility();

    double credible();

    double contestedShare();

    int contestedSteps();

    Evidence evidence();

    Parts parts();

    Map<Service, Pace> pace();

    /** How often assessments are looked through for those that time alone has changed. */
    Duration clock();

    Following following();

    /** How what waits to be assessed is worked off. */
    interface Following {
        /** How many topics at most are assessed by one transaction. */
        int together();

        /** A turn that takes longer is followed by one of fewer topics. */
        Duration longestTurn();

        /** How long it rests after a turn, as a multiple of how long that took. */
        double rest();

        /** How often it looks for what other instances have left. */
        Duration poll();

        /** How soon a topic is tried again whose assessment failed. */
        Duration retry();

        /** How long a reader waits at most for what was acknowledged before. */
        Duration patience();
    }

    /** How fast the reports of a service age. */
    interface Pace {
        Duration expiry();

        Duration halfLife();

        Duration staleAfter();

        Duration forgetAfter();
    }

    /** What it takes to believe claims together. */
    interface Evidence {
        double jointSupport();

        double mostUnjudged();

        double perDistance();
    }

    /** What it takes to tell the whole from its parts. */
    interface Parts {
        double leastCredit();

        int estimateFrom();

        double interval();

        double phaseShare();

        double samePlaceMetres();
    }

    default AssessmentSettings settings() {
        return new AssessmentSettings(
                Map.copyOf(reliability()),
                Map.copyOf(credibility()),
                credible(),
                contestedShare(),
                contestedSteps(),
                new AssessmentSettings.Evidence(
                        evidence().jointSupport(),
                        evidence().mostUnjudged(),
                        evidence().perDistance()),
                new AssessmentSettings.Parts(
                        parts().leastCredit(),
                        parts().estimateFrom(),
                        parts().interval(),
                        parts().phaseShare(),
                        parts().samePlaceMetres()),
                pace().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> pace(entry.getValue()))));
    }

    private static AssessmentSettings.Pace pace(Pace pace) {
        return new AssessmentSettings.Pace(pace.expiry(), pace.halfLife(), pace.staleAfter(), pace.forgetAfter());
    }
}
