package org.lifeline.gateway.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.lifeline.gateway.board.Board;

/** The only one who makes boards: on one thread, out of what both feeds tell, each swapped in whole. */
@ApplicationScoped
public class BoardWriter {
    private final BoardConfig config;
    private final MeterRegistry meters;
    private final Gauge areas;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "board-writer");
        thread.setDaemon(true);
        return thread;
    });
    private Known known;
    private volatile Board board;

    BoardWriter(BoardConfig config, MeterRegistry meters) {
        this.config = config;
        this.known = Known.nothing(config.services());
        this.meters = meters;
        this.areas = Gauge.builder(
                        "lifeline.board.areas", () -> board().map(Board::size).orElse(0))
                .description("Areas on the board")
                .register(meters);
    }

    /** Empty until the region tree has been seen for the first time. */
    public Optional<Board> board() {
        return Optional.ofNullable(board);
    }

    /** Returns when the board that shows the change is in place, so that a feed never runs ahead of it. */
    void write(UnaryOperator<Known> change) {
        try {
            writer.submit(() -> {
                        known = change.apply(known);
                        board = known.board(config.settings()).orElse(null);
                    })
                    .get();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the board was written", closing);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the board could not be written", failed.getCause());
        }
    }

    @PreDestroy
    void stop() {
        writer.shutdownNow();
        meters.remove(areas);
    }
}
