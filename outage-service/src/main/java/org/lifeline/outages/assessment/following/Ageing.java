package org.lifeline.outages.assessment.following;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lifeline.outages.topic.Backlog;

/** Time alone makes assessments stale and then unknown, and the change goes out on the feed like any other. */
@ApplicationScoped
class Ageing {
    private final Backlog backlog;
    private final Clock clock;

    Ageing(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    @Scheduled(every = "{lifeline.assessment.clock}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void pass() {
        backlog.addOverdue(clock.instant());
    }
}
