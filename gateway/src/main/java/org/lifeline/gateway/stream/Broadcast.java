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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.BoardDifference;
import org.lifeline.gateway.follow.BoardWriter;
import org.lifeline.gateway.reader.Reader;

/** Sends every change of a board to all who are shown that one. */
@ApplicationScoped
class Broadcast {
    private final BoardWriter writer;
    private final Clock clock;
    private final Counter dropped;
    private final Map<Reader, ReaderChannel> channels = new EnumMap<>(Reader.class);
    private final Map<EventLoop, Loop> loops = new ConcurrentHashMap<>();

    Broadcast(BoardWriter writer, ObjectMapper json, MeterRegistry meters, Clock clock) {
        this.writer = writer;
        for (Reader reader : Reader.values()) {
            channels.put(reader, new ReaderChannel(reader, json));
        }
        this.clock = clock;
        this.dropped = Counter.builder("lifeline.stream.dropped")
                .description("Clients of the stream that did not read and were dropped")
                .register(meters);
    }

    void open(@Observes StartupEvent started) {
        writer.watch((before, now) -> tell(true, before, now, BoardDifference.ofTheNext(before, now)));
        writer.watchPublished((before, now) -> tell(false, before, now, BoardDifference.between(before, now)));
    }

    void close(@Observes ShutdownEvent stopping) {
        loops.values().forEach(Loop::close);
    }

    Recent recent(Reader reader) {
        return channels.get(reader).recent();
    }

    Loop loop(EventLoop thread) {
        return loops.computeIfAbsent(thread, one -> new Loop(one, dropped::increment));
    }

    @Scheduled(every = "{lifeline.stream.heartbeat}")
    void beat() {
        send(List.of(new Delivery.Part(Long.MAX_VALUE, topic -> Optional.of(Frame.HEARTBEAT))));
    }

    /** On the thread that writes boards, and so in the order in which they replace each other. */
    private void tell(boolean live, Board before, Board now, BoardDifference difference) {
        for (Map.Entry<Reader, ReaderChannel> channel : channels.entrySet()) {
            if (channel.getKey().live() == live) {
                send(channel.getValue().replaced(before, now, difference, clock.instant()));
            }
        }
    }

    private void send(List<Delivery.Part> parts) {
        if (!parts.isEmpty()) {
            List<Loop> all = List.copyOf(loops.values());
            Delivery delivery = new Delivery(parts, all.size());
            all.forEach(loop -> loop.send(delivery));
        }
    }
}
