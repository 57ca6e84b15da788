package org.lifeline.door.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The large answers of the last moment: each is made once, whoever asks for it meanwhile waits for that one, and only so many
 * are made, kept and under way at a time.
 */
@ApplicationScoped
public class LargeAnswers {
    /** Questions can be made up without end. */
    private static final int MOST = 200;

    private final Semaphore places;
    private final long patienceNanos;
    private final long mostKept;
    private final long mostUnderWay;
    private final Map<Object, Shared> shared = new LinkedHashMap<>();
    private long underWay;

    LargeAnswers(LargeAnswerConfig config) {
        this.places = new Semaphore(config.madeAtOnce(), true);
        this.patienceNanos = config.patience().toNanos();
        this.mostKept = config.kept().asLongValue();
        this.mostUnderWay = config.underWay().asLongValue();
    }

    /** No place was free for it in time: to be asked for again a little later. */
    public static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crowded() {
            super("Too many large answers are being made or are under way", null, false, false);
        }
    }

    /** One answer and its name, for all who ask the same while it holds. */
    public final class Shared {
        private final ReentrantLock making = new ReentrantLock();
        private final BooleanSupplier holds;
        private final Supplier<EntityTag> name;
        private final Supplier<LargeAnswer> content;
        private volatile EntityTag tag;
        private volatile LargeAnswer answer;

        private Shared(BooleanSupplier holds, Supplier<EntityTag> name, Supplier<LargeAnswer> content) {
            this.holds = holds;
            this.name = name;
            this.content = content;
        }

        /** @throws Crowded if it could not be made in time */
        public EntityTag tag() {
            if (tag != null) {
                return tag;
            }
            return made(() -> {
                if (tag == null) {
                    tag = name.get();
                }
                return tag;
            });
        }

        /** @throws Crowded if it could not be made in time */
        public LargeAnswer answer() {
            if (answer != null) {
                return answer;
            }
            return made(() -> {
                if (answer == null) {
                    answer = content.get();
                }
                return answer;
            });
        }

        private <T> T made(Supplier<T> part) {
            return patiently(
                    making::tryLock, making::unlock, () -> patiently(places::tryAcquire, places::release, part));
        }

        private int size() {
            LargeAnswer there = answer;
            return there == null ? 0 : there.size();
        }
    }

    private interface Taking {
        boolean within(long nanos, TimeUnit unit) throws InterruptedException;
    }

    private <T> T patiently(Taking place, Runnable leave, Supplier<T> work) {
        try {
            if (!place.within(patienceNanos, TimeUnit.NANOSECONDS)) {
                throw new Crowded();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Crowded();
        }
        try {
            return work.get();
        } finally {
            leave.run();
        }
    }

    /**
     * The one that is there, or a new one.
     *
     * @param question all that tells one answer from another
     * @param holds whether a new one, once made, is still as good as one that would be made then
     */
    public Shared of(Object question, BooleanSupplier holds, Supplier<EntityTag> name, Supplier<LargeAnswer> content) {
        synchronized (shared) {
            Shared there = shared.get(question);
            if (there == null || !there.holds.getAsBoolean()) {
                shared.values().removeIf(old -> !old.holds.getAsBoolean());
                bound();
                there = new Shared(holds, name, content);
                shared.put(question, there);
            }
            return there;
        }
    }

    /** The oldest go first; who is reading one goes on doing so. */
    private void bound() {
        long kept = shared.values().stream().mapToLong(Shared::size).sum();
        for (var each = shared.values().iterator(); each.hasNext() && (kept > mostKept || shared.size() >= MOST); ) {
            kept -= each.next().size();
            each.remove();
        }
    }

    /** False if it would be too much with all that is under way. */
    synchronized boolean begin(LargeAnswer answer) {
        if (answer.enter()) {
            if (underWay + answer.size() > mostUnderWay && underWay > 0) {
                answer.leave();
                return false;
            }
            underWay += answer.size();
        }
        return true;
    }

    synchronized void end(LargeAnswer answer) {
        if (answer.leave()) {
            underWay -= answer.size();
        }
    }
}
