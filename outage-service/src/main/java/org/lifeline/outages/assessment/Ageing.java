package org.lifeline.outages.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Time alone makes assessments stale and then unknown, and the change goes out on the feed like any other. */
@ApplicationScoped
class Ageing {
    private static final Logger LOG = Logger.getLogger(Ageing.class);
    private static final int BATCH = 200;

    private final Assessor assessor;
    private final Clock clock;

    Ageing(Assessor assessor, Clock clock) {
        this.assessor = assessor;
        this.clock = clock;
    }

    /** Goes on until nothing is due any more; an assessment that fails holds back no other. */
    @Scheduled(every = "{lifeline.assessment.clock}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        List<CurrentAssessment.Key> due;
        boolean failed = false;
        do {
            due = CurrentAssessment.due(clock.instant(), BATCH);
            for (CurrentAssessment.Key key : due) {
                failed |= !assessed(key);
            }
        } while (due.size() == BATCH && !failed);
    }

    private boolean assessed(CurrentAssessment.Key key) {
        try {
            assessor.onTime(key.region(), key.service());
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "%s of %s stays as it was assessed before, and is tried again",
                    key.service(),
                    key.region());
            return false;
        }
    }
}
