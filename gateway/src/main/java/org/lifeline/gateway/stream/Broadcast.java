package org.lifeline.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.BoardWriter;

/** Sends every change of the board to all who listen. */
@ApplicationScoped
class Broadcast {
    /** Who hears of so many areas at once is better off reading the board. */
    private static final int MOST_AREAS = 250;

    private final BoardWriter writer;
    private final ObjectMapper json;
    private final Clock clock;
    private final Counter dropped;
    private final Recent recent = new Recent();
    private final Map<EventLoop, Loop> loops = new ConcurrentHashMap<>();

    Broadcast(BoardWriter writer, ObjectMapper json, MeterRegistry meters, Clock clock) {
        this.writer = writer;
        this.json = json;
        this.clock = clock;
        this.dropped = Counter.builder("lifeline.stream.dropped")
                .description("Clients of the stream that did not read and were dropped")
                .register(meters);
    }

    void open(@Observes StartupEvent started) {
        writer.watch(this::tell);
    }

    void close(@Observes ShutdownEvent stopping) {
        loops.values().forEach(Loop::close);
    }

    Recent recent() {
        return recent;
    }

    Loop loop(EventLoop thread) {
        return loops.computeIfAbsent(thread, one -> new Loop(one, dropped::increment));
    }

    @Scheduled(every = "{lifeline.stream.heartbeat}")
    void beat() {
        send(Long.MAX_VALUE, topic -> Optional.of(Frame.HEARTBEAT));
    }

    /** On the thread that writes boards, and so in the order in which they replace each other. */
    private void tell(Board board) {
        if (board.changed().isEmpty()) {
            return;
        }
        Id id = recent.last().next();
        if (board.changed().size() > MOST_AREAS) {
            recent.add(id, null);
            Frame reset = Frame.event("reset", id, new Frame.Data(clock.instant(), List.of()), json);
            send(id.number(), topic -> Optional.of(reset));
            return;
        }
        List<AreaChange> areas = board.changed().stream()
                .flatMap(pcode -> board.area(pcode).stream())
                .map(area -> AreaChange.of(area, board))
                .toList();
        Message message = new Message(id, clock.instant(), areas, json);
        recent.add(id, message);
        send(id.number(), message::to);
    }

    private void send(long number, Function<Topic, Optional<Frame>> content) {
        List<Loop> all = List.copyOf(loops.values());
        Delivery delivery = new Delivery(number, content, all.size());
        all.forEach(loop -> loop.send(delivery));
    }
}
