package org.lifeline.outages.assessment.following;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.topic.Backlog;

/** Lets readers wait until what was acknowledged before they asked is assessed. */
@ApplicationScoped
class Progress {
    private final Backlog backlog;
    private final SetAside setAside;
    private final Duration patience;

    Progress(Backlog backlog, SetAside setAside, AssessmentConfig config) {
        this.backlog = backlog;
        this.setAside = setAside;
        this.patience = config.following().patience();
    }

    synchronized void made() {
        notifyAll();
    }

    /** Returns when all that waits now is assessed, or when patience ends: under load readers see a little less. */
    void await() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long last = QuarkusTransaction.requiringNew().call(backlog::last);
        long left = patience.toMillis();
        while (left > 0 && waiting(last)) {
            pause(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    private boolean waiting(long last) {
        return last > 0 && QuarkusTransaction.requiringNew().call(() -> backlog.waiting(last, setAside.now()));
    }

    private synchronized void pause(long millis) throws InterruptedException {
        wait(Math.min(millis, 20)); // another instance may assess what waits
    }
}
