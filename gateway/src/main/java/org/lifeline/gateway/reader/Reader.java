package org.lifeline.gateway.reader;

import java.util.Optional;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.wire.ProblemType;

/** Who reads the status: anybody, who is shown the public board, or somebody who has signed in, who is shown all. */
public enum Reader {
    ANYBODY,
    SIGNED_IN;

    /** Country, governorate, district. */
    private static final int DEEPEST_PUBLIC_LEVEL = 2;

    private static final EdgeProblem TOO_DEEP =
            new EdgeProblem(ProblemType.UNAUTHENTICATED, "Areas below the districts are for those who sign in");

    public boolean sees(int adminLevel) {
        return this == SIGNED_IN || adminLevel <= DEEPEST_PUBLIC_LEVEL;
    }

    /** Why areas of this level are not shown, if they are not. */
    public Optional<EdgeProblem> refusal(int adminLevel) {
        return sees(adminLevel) ? Optional.empty() : Optional.of(TOO_DEEP);
    }

    /**
     * The area as it is shown to this reader; only of a level that is shown.
     *
     * @param board on which it is
     */
    public AreaStatus view(AreaStatus area, Board board) {
        return this == SIGNED_IN ? area : PublicForm.of(area, board);
    }
}
