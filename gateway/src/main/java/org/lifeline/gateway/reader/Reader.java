package org.lifeline.gateway.reader;

import java.util.Optional;
import java.util.Set;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.picture.News;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** Who reads the status: how deep, how exact, and whether as it happens. In the order of how much each is shown. */
public enum Reader {
    /** Anybody: the public board, on the grid. */
    PUBLIC(News.DEEPEST_PUBLIC_LEVEL, false, false),
    /** All areas by the hour, on the grid. */
    SIGNED_IN(Integer.MAX_VALUE, false, false),
    /** All areas by the hour, as it happens. */
    ADMIN(Integer.MAX_VALUE, true, false),
    /** Everything, as it happens. */
    COORDINATOR(Integer.MAX_VALUE, true, true);

    private static final EdgeProblem TOO_DEEP =
            new EdgeProblem(ProblemType.UNAUTHENTICATED, "Areas below the districts are for those who sign in");

    private final int deepestLevel;
    private final boolean live;
    private final boolean exact;

    Reader(int deepestLevel, boolean live, boolean exact) {
        this.deepestLevel = deepestLevel;
        this.live = live;
        this.exact = exact;
    }

    /** Of somebody who has signed in; of several roles the one that is shown most. */
    static Reader of(Set<String> roles) {
        if (roles.contains(Role.COORDINATOR)) {
            return COORDINATOR;
        }
        return roles.contains(Role.ADMIN) ? ADMIN : SIGNED_IN;
    }

    public boolean sees(int adminLevel) {
        return adminLevel <= deepestLevel;
    }

    /** Whether the board is shown as it is, or on the grid of time. */
    public boolean live() {
        return live;
    }

    /** Whether times and confidence are shown as they are, or by the hour. */
    public boolean exact() {
        return exact;
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
        if (exact) {
            return area;
        }
        return this == PUBLIC ? new PublicForm(board).of(area) : HourlyForm.of(area);
    }
}
