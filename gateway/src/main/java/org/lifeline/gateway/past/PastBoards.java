package org.lifeline.gateway.past;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.past.FetchPast.Fetched;

/**
 * The boards of other times that were asked for lately. A time that has passed does not change, so its board is made once;
 * the same question asked twice at once is one fetch, and few are under way whatever is asked.
 */
@ApplicationScoped
public class PastBoards {
    private final FetchPast fetch;
    private final PastConfig config;
    private final Clock clock;
    private final Map<Instant, Board> kept;
    private final Map<Instant, CompletableFuture<Board>> underWay = new ConcurrentHashMap<>();
    private final Semaphore waiting;
    private final ThreadPoolExecutor fetches;

    PastBoards(FetchPast fetch, PastConfig config, Clock clock) {
        this.fetch = fetch;
        this.config = config;
        this.clock = clock;
        this.kept = Collections.synchronizedMap(new Latest(config.kept()));
        this.waiting = new Semaphore(config.waiting());
        this.fetches = new ThreadPoolExecutor(
                config.fetches(),
                config.fetches(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.waiting()),
                work -> {
                    Thread thread = new Thread(work, "past-board");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Waits for it, on a worker thread; {@link NotTold} if it cannot be had now. */
    public Board at(Instant at) {
        Board found = kept.get(at);
        if (found != null) {
            return found;
        }
        if (!waiting.tryAcquire()) {
            throw busy();
        }
        try {
            return fetched(at).get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof NotTold why ? why : new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new NotTold("What was known then could not be told in time");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new NotTold("The gateway is stopping");
        } finally {
            waiting.release();
        }
    }

    /** On the thread of whoever goes through many times and asks for none twice, so that none of them takes the place of one that is. */
    public Board once(Instant at) {
        return fetch.at(at).board();
    }

    private CompletableFuture<Board> fetched(Instant at) {
        CompletableFuture<Board> mine = new CompletableFuture<>();
        CompletableFuture<Board> others = underWay.putIfAbsent(at, mine);
        if (others != null) {
            return others;
        }
        try {
            fetches.execute(() -> fetch(at, mine));
        } catch (RejectedExecutionException full) {
            underWay.remove(at);
            mine.completeExceptionally(busy());
        }
        return mine;
    }

    private void fetch(Instant at, CompletableFuture<Board> asked) {
        try {
            Board found = kept.get(at); // it may have come in between the looking and the asking
            if (found != null) {
                asked.complete(found);
                return;
            }
            boolean settled = at.isBefore(clock.instant().minus(config.settles()));
            Fetched fetched = fetch.at(at);
            if (settled && fetched.lasting()) {
                kept.put(at, fetched.board());
            }
            asked.complete(fetched.board());
        } catch (Throwable failed) { // an Error too: those who wait must hear of it
            asked.completeExceptionally(failed);
        } finally {
            underWay.remove(at);
        }
    }

    private static NotTold busy() {
        return new NotTold("Too many ask what was known at other times");
    }

    @PreDestroy
    void stop() {
        fetches.shutdownNow();
    }

    /** Those that were asked for last. */
    private static final class Latest extends LinkedHashMap<Instant, Board> {
        private static final long serialVersionUID = 1;

        private final int most;

        Latest(int most) {
            super(most, 1, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Board> eldest) {
            return size() > most;
        }
    }
}
