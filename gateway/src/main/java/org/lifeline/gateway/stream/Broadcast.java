package org.lifeline.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.BoardWriter;

/** Sends every change of the board to all who listen. */
@ApplicationScoped
class Broadcast {
    /** Who hears of so many areas at once is better off reading the board. */
    private static final int MOST_AREAS = 1000;

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

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
        loops.values().forEach(loop -> loop.send(HEARTBEAT));
    }

    /** On the thread that writes boards, and so in the order in which they replace each other. */
    private void tell(Board board) {
        if (board.changed().isEmpty()) {
            return;
        }
        Id id = recent.last().next();
        if (board.changed().size() > MOST_AREAS) {
            recent.add(id, null);
            Buffer reset = Message.event("reset", id, new Message.Data(clock.instant(), List.of()), json);
            loops.values().forEach(loop -> loop.send(reset));
            return;
        }
        List<AreaChange> areas = board.changed().stream()
                .flatMap(pcode -> board.area(pcode).stream())
                .map(area -> AreaChange.of(area, board))
                .toList();
        Message message = new Message(id, clock.instant(), areas, json);
        recent.add(id, message);
        loops.values().forEach(loop -> loop.send(message));
    }
}
