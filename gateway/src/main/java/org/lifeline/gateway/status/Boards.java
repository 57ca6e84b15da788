package org.lifeline.gateway.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.Following;
import org.lifeline.gateway.follow.UpstreamsView;
import org.lifeline.gateway.past.NotTold;
import org.lifeline.gateway.past.PastBoards;
import org.lifeline.gateway.reader.Reader;
import org.lifeline.gateway.reader.ReaderBoards;
import org.lifeline.gateway.reader.ReaderViews;

/** Finds the board that is asked for. */
@ApplicationScoped
class Boards {
    private final ReaderBoards boards;
    private final ReaderViews views;
    private final Following following;
    private final PastBoards past;
    private final Clock clock;

    Boards(ReaderBoards boards, ReaderViews views, Following following, PastBoards past, Clock clock) {
        this.boards = boards;
        this.views = views;
        this.following = following;
        this.past = past;
        this.clock = clock;
    }

    /** Empty if nothing is known yet; {@link NotTold} if what was known then cannot be had now. */
    Optional<ShownBoard> of(TimeAsked time, Reader reader) {
        Optional<Instant> asOf = time.past(clock, reader);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return asOf.isPresent()
                ? Optional.of(then(past.at(asOf.get()), now, asOf.get(), reader))
                : boards.of(reader).map(board -> now(board, now, reader));
    }

    /** Whether an answer made from this board may still be given out: it says how old everything was when it was made. */
    BooleanSupplier hold(ShownBoard shown) {
        Instant until = shown.at().plus(ReadyAnswers.LONGEST);
        return () -> clock.instant().isBefore(until)
                && (!shown.ofNow() || boards.of(shown.reader()).orElse(null) == shown.board());
    }

    private static ShownBoard then(Board board, Instant at, Instant asOf, Reader reader) {
        return new ShownBoard(board, null, at, asOf, reader, area -> reader.view(area, board));
    }

    private ShownBoard now(Board board, Instant at, Reader reader) {
        return new ShownBoard(board, upstreams(reader, at), at, null, reader, area -> views.of(reader, area, board));
    }

    private UpstreamsView upstreams(Reader reader, Instant now) {
        UpstreamsView exact = following.upstreams(now);
        return reader.live() ? exact : exact.coarse();
    }
}
