package org.lifeline.gateway.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.BoardWriter;
import org.lifeline.gateway.follow.Following;

/** The answers that were asked for lately, by the address that was asked: each is rendered once and not per request. */
@ApplicationScoped
class ReadyAnswers {
    /** An answer says when it was made and how old the upstreams are: none is given out for longer. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int MOST = 500;

    /** A long list has megabytes, and addresses can be made up without end. */
    private static final long MOST_BYTES = 16L << 20;

    private final BoardWriter writer;
    private final Following following;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private long bytes;

    ReadyAnswers(BoardWriter writer, Following following, Clock clock) {
        this.writer = writer;
        this.following = following;
        this.clock = clock;
    }

    private record Kept(Ready answer, Board board, List<Object> states, Instant until) {}

    /** @param address path and query as they were asked */
    Optional<Ready> find(String address) {
        Kept found = kept.get(address);
        if (found == null || writer.board().orElse(null) != found.board()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean holds =
                now.isBefore(found.until()) && following.upstreams(now).states().equals(found.states());
        return holds ? Optional.of(found.answer()) : Optional.empty();
    }

    /** @param board from which it was made */
    synchronized void keep(String address, Ready answer, Board board, List<Object> states, Instant at) {
        bytes += answer.plain.length();
        if (kept.size() >= MOST || bytes > MOST_BYTES) {
            kept.clear();
            bytes = answer.plain.length();
        }
        if (bytes > MOST_BYTES) {
            return;
        }
        kept.put(address, new Kept(answer, board, states, at.plus(LONGEST)));
    }
}
