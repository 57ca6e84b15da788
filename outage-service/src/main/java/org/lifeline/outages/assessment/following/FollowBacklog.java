package org.lifeline.outages.assessment.following;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lifeline.outages.assessment.Assessor;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.topic.Backlog;
import org.lifeline.outages.topic.Bell;
import org.lifeline.outages.topic.Topic;

/**
 * Assesses whatever waits, the longest waiting first, as soon as it is known. Between one turn and the next it rests in
 * proportion to its work and to what came meanwhile: under load topics wait a little longer, are assessed once for more reports, and
 * the reports themselves are taken as fast as before; while nobody reports anything, it does not rest at all.
 */
@ApplicationScoped
class FollowBacklog {
    private static final Logger LOG = Logger.getLogger(FollowBacklog.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);
    private static final int FEWEST = 4;

    /** So few are no load, after which others would need a turn. */
    private static final int FEW = 2;

    /** Where reports come at least as often, somebody always waits for an acknowledgement. */
    private static final Duration FULL_LOAD = Duration.ofMillis(25);

    private final Assessor assessor;
    private final Backlog backlog;
    private final Bell bell;
    private final SetAside setAside;
    private final Progress progress;
    private final AssessmentConfig.Following settings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread worker;
    private int together;

    FollowBacklog(
            Assessor assessor,
            Backlog backlog,
            Bell bell,
            SetAside setAside,
            Progress progress,
            AssessmentConfig config) {
        this.assessor = assessor;
        this.backlog = backlog;
        this.bell = bell;
        this.setAside = setAside;
        this.progress = progress;
        this.settings = config.following();
        this.together = settings.together();
    }

    void open(@Observes StartupEvent started) {
        worker = new Thread(this::follow, "assessor");
        worker.setDaemon(true);
        worker.start();
    }

    /** What it is at is finished first: an interrupted transaction would cost its connection. */
    void close(@Observes ShutdownEvent stopping) throws InterruptedException {
        closing.countDown();
        bell.ring();
        worker.join(LONGEST_STOP.toMillis());
    }

    private void follow() {
        try {
            while (closing.getCount() > 0) {
                bell.hush();
                long begun = System.nanoTime();
                int assessed = turnOrPause();
                if (assessed == 0) {
                    bell.await(settings.poll());
                } else {
                    Duration work = Duration.ofNanos(System.nanoTime() - begun);
                    adapt(assessed, work);
                    if (assessed > FEW) {
                        rest((long) (work.toMillis() * settings.rest() * load(work)));
                    }
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** From 0 while nobody reports or decides anything to 1 when somebody always does. */
    private double load(Duration work) {
        return Math.min(1, (double) bell.rings() * FULL_LOAD.toNanos() / work.toNanos());
    }

    private int turnOrPause() throws InterruptedException {
        try {
            return turn();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Nothing can be assessed; it waits, and is tried again");
            rest(LONGEST_REST.toMillis());
            return 0;
        }
    }

    /** How many topics were assessed; 0 when none waits. */
    private int turn() {
        try {
            return assessed(together);
        } catch (RuntimeException failed) {
            return oneByOne(failed);
        } finally {
            progress.made();
        }
    }

    private int oneByOne(RuntimeException failed) {
        List<Topic> topics = QuarkusTransaction.requiringNew().call(() -> backlog.takeTurns(together, setAside.now()));
        if (topics.isEmpty()) {
            throw failed;
        }
        LOG.warnf("%d topics failed together, each is tried by itself: %s", topics.size(), failed);
        topics.forEach(this::alone);
        return topics.size();
    }

    private int assessed(int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Topic> topics = backlog.takeTurns(most, setAside.now());
            if (!topics.isEmpty()) {
                assessor.assess(topics);
            }
            return topics.size();
        });
    }

    /** One that fails holds back no other. */
    private void alone(Topic topic) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (backlog.takeTurn(topic)) {
                    assessor.assess(List.of(topic));
                }
            });
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "%s stays as it was assessed before, and is tried again", topic.key());
            setAside.add(topic);
        }
    }

    /** So that no turn takes so long that others wait for its locks. */
    private void adapt(int assessed, Duration work) {
        if (work.compareTo(settings.longestTurn()) > 0) {
            together = Math.max(FEWEST, assessed / 2);
        } else if (assessed == together) {
            together = Math.min(settings.together(), together * 2);
        }
    }

    private void rest(long millis) throws InterruptedException {
        closing.await(Math.min(millis, LONGEST_REST.toMillis()), TimeUnit.MILLISECONDS);
    }
}
