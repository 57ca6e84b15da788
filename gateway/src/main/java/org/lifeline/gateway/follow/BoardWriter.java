package org.lifeline.gateway.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lifeline.gateway.board.Board;
import org.lifeline.privacy.ReadingGrid;

/**
 * The only one who makes boards: on one thread, out of what both feeds tell, each swapped in whole. The published board takes
 * the place of the live one at each instant of the grid. At a start it follows it at once, until outage-service has told all it
 * knows, and once more when region-service has, so that a start is complete at once and no news is.
 */
@ApplicationScoped
public class BoardWriter {
    private static final Logger LOG = Logger.getLogger(BoardWriter.class);

    private final MeterRegistry meters;
    private final Gauge areas;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "board-writer");
        thread.setDaemon(true);
        return thread;
    });
    private final Known known;
    private final ReadingGrid grid;
    private final Clock clock;
    private final BoardPlace live = new BoardPlace();
    private final BoardPlace published = new BoardPlace();
    private long publishedAt; // the number of an instant of the grid

    BoardWriter(BoardConfig config, ReadingConfig reading, MeterRegistry meters, Clock clock) {
        this.known = new Known(config.settings(), config.services());
        this.grid = new ReadingGrid(reading.grid());
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

    /** The live one; empty until the region tree has been seen for the first time. */
    public Optional<Board> board() {
        return live.board();
    }

    /** The one of the last instant of the grid. */
    public Optional<Board> published() {
        return published.board();
    }

    public void watch(BoardWatcher each) {
        live.watch(each);
    }

    public void watchPublished(BoardWatcher each) {
        published.watch(each);
    }

    /** Returns when the board that shows the change is in place, so that a feed never runs ahead of it. */
    void write(Change change) {
        try {
            writer.submit(() -> {
                        Instant now = clock.instant();
                        publishIfDue(now);
                        boolean news = known.tellsNews();
                        int toldAll = known.toldAll();
                        change.to(known, now);
                        live.put(known.board());
                        if (grid.live() || !news || known.toldAll() > toldAll) {
                            published.put(known.board());
                        }
                    })
                    .get();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the board was written", closing);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the board could not be written", failed.getCause());
        }
    }

    /** As the live board is before anything that comes later than the instant. */
    private void publishIfDue(Instant now) {
        if (publishedAt != grid.number(now)) {
            publishedAt = grid.number(now);
            published.put(known.board());
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

    void start(@Observes StartupEvent started) {
        if (!grid.live()) {
            waitForTheGrid();
        }
    }

    private void waitForTheGrid() {
        long rest = grid.rest(clock.instant()).toMillis();
        writer.schedule(this::publishOnTime, rest, TimeUnit.MILLISECONDS);
    }

    private void publishOnTime() {
        try {
            publishIfDue(clock.instant());
        } catch (RuntimeException failed) {
            LOG.error("Listeners of the stream were not told of the board that was published", failed);
        } finally {
            waitForTheGrid();
        }
    }

    @PreDestroy
    void stop() {
        writer.shutdownNow();
        meters.remove(areas);
    }
}
