package org.lifeline.gateway.stream;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What is on its way to all clients: one piece of memory for all who want to hear the same, however many lag behind. A large
 * change goes as a whole: who read all before it gets it, however slow its line is.
 */
final class Delivery {
    private final List<Part> parts;
    private final AtomicInteger loopsLeft;
    private final Map<Topic, List<Shared>> shared = new ConcurrentHashMap<>();

    /**
     * @param parts in their order
     * @param loops how many are going to deliver it, each of which says when it is {@link #done}
     */
    Delivery(List<Part> parts, int loops) {
        this.parts = parts;
        this.loopsLeft = new AtomicInteger(loops);
    }

    /**
     * A message.
     *
     * @param number clients that have seen it do not get it again
     * @param content empty for those whom it does not concern
     */
    record Part(long number, Function<Topic, Optional<Frame>> content) {
        Optional<Shared> to(Topic topic) {
            return content.apply(topic).map(frame -> new Shared(frame, frame.toDirect(), number));
        }
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
    List<Shared> to(Topic topic) {
        return shared.computeIfAbsent(
                topic,
                one -> parts.stream().flatMap(part -> part.to(one).stream()).toList());
    }

    /** The memory is given back when the last loop is done and the last socket has written it. */
    void done() {
        if (loopsLeft.decrementAndGet() == 0) {
            shared.values().forEach(all -> all.forEach(frame -> frame.memory().release()));
        }
    }
}
