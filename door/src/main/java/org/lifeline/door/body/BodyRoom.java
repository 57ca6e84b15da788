package org.lifeline.door.body;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that bodies may take together. Bytes count once they have come, so that a body which is only promised takes
 * nothing, and until the call is answered. A body takes up to twice its bytes while it grows.
 */
public final class BodyRoom {
    /** A body that is no larger finds room where larger ones find none any more: reports get in beside any number of batches. */
    static final long SMALL = 64 * 1024;

    private final long most;
    private final long mostOfLargeOnes;
    private final long mostOfOne;
    private final AtomicLong taken = new AtomicLong();
    private final Map<String, Long> takenByOne = new ConcurrentHashMap<>();

    /** @param mostOfOne of all bodies of one sender */
    public BodyRoom(long most, long mostOfOne) {
        this.most = most;
        this.mostOfLargeOnes = most - most / 4;
        this.mostOfOne = mostOfOne;
    }

    /** Whether there is room for a piece of a body. */
    enum Answer {
        YES,
        NOT_FOR_ANYBODY,
        NOT_FOR_THIS_ONE
    }

    /** For one body; has to be closed when its call is over. */
    public Part open(String sender) {
        return new Part(sender);
    }

    /** Bytes taken now. */
    public long taken() {
        return taken.get();
    }

    /** What one body has taken. */
    public final class Part implements AutoCloseable {
        private final String sender;
        private long bytes;
        private boolean closed;

        private Part(String sender) {
            this.sender = sender;
        }

        synchronized Answer take(int more) {
            if (closed) {
                return Answer.NOT_FOR_ANYBODY;
            }
            if (takenByOne.merge(sender, (long) more, Long::sum) > mostOfOne) {
                giveBack(more);
                return Answer.NOT_FOR_THIS_ONE;
            }
            if (taken.addAndGet(more) > (bytes + more > SMALL ? mostOfLargeOnes : most)) {
                taken.addAndGet(-more);
                giveBack(more);
                return Answer.NOT_FOR_ANYBODY;
            }
            bytes += more;
            return Answer.YES;
        }

        private void giveBack(long some) {
            takenByOne.computeIfPresent(sender, (same, all) -> all == some ? null : all - some);
        }

        /** Does no harm a second time. */
        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                taken.addAndGet(-bytes);
                giveBack(bytes);
            }
        }
    }
}
