package org.lifeline.gateway.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lifeline.gateway.follow.BoardWriter;
import org.lifeline.gateway.follow.Following;
import org.lifeline.gateway.past.NotTold;
import org.lifeline.gateway.past.PastBoards;
import org.lifeline.gateway.reader.Reader;

/** Finds the board that is asked for. */
@ApplicationScoped
class Boards {
    private final BoardWriter writer;
    private final Following following;
    private final PastBoards past;
    private final Clock clock;

    Boards(BoardWriter writer, Following following, PastBoards past, Clock clock) {
        this.writer = writer;
        this.following = following;
        this.past = past;
        this.clock = clock;
    }

    /** Empty if nothing is known yet; {@link NotTold} if what was known then cannot be had now. */
    Optional<ShownBoard> of(TimeAsked time, Reader reader) {
        Optional<Instant> asOf = time.past(clock);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return asOf.isPresent()
                ? Optional.of(new ShownBoard(past.at(asOf.get()), null, now, asOf.get(), reader))
                : writer.board().map(board -> new ShownBoard(board, following.upstreams(now), now, null, reader));
    }
}
