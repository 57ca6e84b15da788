package org.lifeline.gateway.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.lifeline.gateway.board.Board;

/** The only one who makes boards: on one thread, out of what both feeds tell, each swapped in whole. */
@ApplicationScoped
public class BoardWriter {
    private final MeterRegistry meters;
    private final Gauge areas;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "board-writer");
        thread.setDaemon(true);
        return thread;
    });
    private final Known known;
    private final Clock clock;
    private final List<Consumer<Board>> watchers = new CopyOnWriteArrayList<>();
    private volatile Board board;

    BoardWriter(BoardConfig config, MeterRegistry meters, Clock clock) {
        this.known = new Known(config.settings(), config.services());
        this.clock = clock;
        this.meters = meters;
        this.areas = Gauge.builder(
                        "lifeline.board.areas", () -> board().map(Board::size).orElse(0))
                .description("Areas on the board")
                .register(meters);
    }

    /** What is done to what is known. */
    interface Change {
        void to(Known known, Instant now);
    }

    /** Empty until the region tree has been seen for the first time. */
    public Optional<Board> board() {
        return Optional.ofNullable(board);
    }

    /** @param each is told of every board, on the one thread that makes them, when it is in place */
    public void watch(Consumer<Board> each) {
        watchers.add(each);
    }

    /** Returns when the board that shows the change is in place, so that a feed never runs ahead of it. */
    void write(Change change) {
        try {
            writer.submit(() -> {
                        change.to(known, clock.instant());
                        show(known.board());
                    })
                    .get();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the board was written", closing);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the board could not be written", failed.getCause());
        }
    }

    /** What is shown ages with the clock, also while nobody tells anything. */
    @Scheduled(every = "{lifeline.board.clock}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void age() {
        write((all, now) -> {
            if (all.due(now)) {
                all.timePassed(now);
            }
        });
    }

    private void show(Board next) {
        if (next != null && next != board) {
            board = next;
            watchers.forEach(watcher -> watcher.accept(next));
        }
    }

    @PreDestroy
    void stop() {
        writer.shutdownNow();
        meters.remove(areas);
    }
}
