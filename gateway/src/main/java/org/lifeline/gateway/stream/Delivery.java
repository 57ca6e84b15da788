package org.lifeline.gateway.stream;

import io.netty.buffer.ByteBuf;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What is on its way to all clients: one piece of memory for all who want to hear the same, however many lag behind. */
final class Delivery {
    final long number;
    private final Function<Topic, Optional<Frame>> content;
    private final AtomicInteger loopsLeft;
    private final Map<Topic, Optional<Shared>> shared = new ConcurrentHashMap<>();

    /**
     * @param number of the message; clients that have seen it do not get it again
     * @param loops how many are going to deliver it, each of which says when it is {@link #done}
     */
    Delivery(long number, Function<Topic, Optional<Frame>> content, int loops) {
        this.number = number;
        this.content = content;
        this.loopsLeft = new AtomicInteger(loops);
    }

    /** A frame in the memory that sockets write from. */
    record Shared(Frame frame, ByteBuf memory, long number) {
        ByteBuf chunk() {
            return memory.retainedDuplicate();
        }

        ByteBuf bare() {
            return frame.bare(memory);
        }
    }

    /** Empty when it does not concern them. */
    Optional<Shared> to(Topic topic) {
        return shared.computeIfAbsent(
                topic, one -> content.apply(one).map(frame -> new Shared(frame, frame.toDirect(), number)));
    }

    /** The memory is given back when the last loop is done and the last socket has written it. */
    void done() {
        if (loopsLeft.decrementAndGet() == 0) {
            shared.values().forEach(one -> one.ifPresent(frame -> frame.memory().release()));
        }
    }
}
