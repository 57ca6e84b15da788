package org.lifeline.gateway.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.BoardWriter;

/** Which board of now a reader is shown: the live one, or the one that was published at the last instant of the grid. */
@ApplicationScoped
public class ReaderBoards {
    private final BoardWriter writer;

    ReaderBoards(BoardWriter writer) {
        this.writer = writer;
    }

    /** Empty as long as nothing is known about areas. */
    public Optional<Board> of(Reader reader) {
        return reader.live() ? writer.board() : writer.published();
    }
}
