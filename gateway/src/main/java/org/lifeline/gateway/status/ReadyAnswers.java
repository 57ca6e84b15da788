package org.lifeline.gateway.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.BoardWriter;

/**
 * The answers of the public board that were asked for lately, by the address that was asked: each is rendered once and not
 * per request. What is shown to those who sign in never comes here.
 */
@ApplicationScoped
class ReadyAnswers {
    /** An answer says when it was made and how old the upstreams were then: none is given out for longer. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    /** A long list has megabytes, and questions can be combined almost without end. */
    private static final long MOST_BYTES = 16L << 20;

    /** An answer counts for no less, so that there are 500 at the most. */
    private static final int LEAST_BYTES = 32 << 10;

    private final BoardWriter writer;
    private final Clock clock;
    private final Cache<String, Kept> kept = bounded();

    ReadyAnswers(BoardWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    record Kept(Ready answer, Board board, Instant until) {}

    /**
     * What is asked for often stays, whatever else is asked for once (W-TinyLFU): nobody who goes through all combinations makes the
     * answers that everybody reads be made anew.
     */
    static Cache<String, Kept> bounded() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .<String, Kept>weigher(
                        (address, one) -> Math.max(LEAST_BYTES, one.answer().length()))
                .executor(Runnable::run)
                .build();
    }

    /** @param address path and query as they were asked; null if there is none for it */
    Ready find(String address) {
        Kept found = kept.getIfPresent(address);
        return found != null
                        && writer.published().orElse(null) == found.board()
                        && clock.instant().isBefore(found.until())
                ? found.answer()
                : null;
    }

    /** @param board from which it was made */
    void keep(String address, Ready answer, Board board, Instant at) {
        kept.put(address, new Kept(answer, board, at.plus(LONGEST)));
    }
}
