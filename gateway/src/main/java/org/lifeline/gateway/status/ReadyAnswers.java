package org.lifeline.gateway.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final int MOST = 500;

    /** A long list has megabytes, and addresses can be made up without end. */
    private static final long MOST_BYTES = 16L << 20;

    private final BoardWriter writer;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private long bytes;

    ReadyAnswers(BoardWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    private record Kept(Ready answer, Board board, Instant until) {}

    /** @param address path and query as they were asked; null if there is none for it */
    Ready find(String address) {
        Kept found = kept.get(address);
        return found != null
                        && writer.published().orElse(null) == found.board()
                        && clock.instant().isBefore(found.until())
                ? found.answer()
                : null;
    }

    /** @param board from which it was made */
    synchronized void keep(String address, Ready answer, Board board, Instant at) {
        bytes += answer.length();
        if (kept.size() >= MOST || bytes > MOST_BYTES) {
            kept.clear();
            bytes = answer.length();
        }
        if (bytes > MOST_BYTES) {
            return;
        }
        kept.put(address, new Kept(answer, board, at.plus(LONGEST)));
    }
}
