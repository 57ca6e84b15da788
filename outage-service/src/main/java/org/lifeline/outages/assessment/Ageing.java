package org.lifeline.outages.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Time alone makes assessments stale and then unknown, and the change goes out on the feed like any other. */
@ApplicationScoped
class Ageing {
    private static final int BATCH = 200;

    private final Assessor assessor;
    private final Clock clock;

    Ageing(Assessor assessor, Clock clock) {
        this.assessor = assessor;
        this.clock = clock;
    }

    @Scheduled(every = "{lifeline.assessment.clock}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        CurrentAssessment.due(clock.instant(), BATCH).forEach(key -> assessor.onTime(key.region(), key.service()));
    }
}
