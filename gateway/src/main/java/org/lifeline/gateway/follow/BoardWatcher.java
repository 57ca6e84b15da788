package org.lifeline.gateway.follow;

import org.lifeline.gateway.board.Board;

/** Is told of every board that takes the place of another, on the one thread that makes them, when it is in place. */
public interface BoardWatcher {
    /** @param before null for the first */
    void replaced(Board before, Board now);
}
