package org.lifeline.outages.assessment.following;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.lifeline.outages.topic.Backlog;

/** Says in the log how far it is with what is derived anew after the rules have changed; silent at all other times. */
@ApplicationScoped
class DerivationProgress {
    private static final Logger LOG = Logger.getLogger(DerivationProgress.class);

    private final Backlog backlog;
    private boolean done;
    private boolean said;

    DerivationProgress(Backlog backlog) {
        this.backlog = backlog;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void pass() {
        if (done) {
            return;
        }
        long left = backlog.leftToDerive();
        if (left > 0) {
            LOG.infof("The rules have changed: %d supplies are still to be derived anew", left);
            said = true;
        } else {
            done = true; // nothing but a migration makes more
            if (said) {
                LOG.info("The rules have changed: every supply is derived anew");
            }
        }
    }
}
