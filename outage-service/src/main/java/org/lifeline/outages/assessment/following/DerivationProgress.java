package org.lifeline.outages.assessment.following;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.assessment.DerivationState;
import org.lifeline.outages.topic.Backlog;

/**
 * Says in the log and on the feed how far it is with what is derived anew after the rules have changed. On the feed once at the start
 * in any case: whoever follows it may have heard of one that came to its end meanwhile.
 */
@ApplicationScoped
class DerivationProgress {
    private static final Logger LOG = Logger.getLogger(DerivationProgress.class);
    private static final long NEVER = -1;

    private final Backlog backlog;
    private final EventLog log;
    private final Clock clock;
    private long told = NEVER;

    DerivationProgress(Backlog backlog, EventLog log, Clock clock) {
        this.backlog = backlog;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(every = "{lifeline.derivation.told-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        if (told != 0) { // nothing but a migration makes more
            told = QuarkusTransaction.joiningExisting().call(this::tell); // only what is committed has been told
        }
    }

    private long tell() {
        long left = backlog.leftToDerive();
        if (left != told) {
            log.append(DerivationState.TYPE, DerivationState.SUBJECT, clock.instant(), DerivationState.of(left));
            if (left > 0) {
                LOG.infof("The rules have changed: %d supplies are still to be derived anew", left);
            } else if (told > 0) {
                LOG.info("The rules have changed: every supply is derived anew");
            }
        }
        return left;
    }
}
