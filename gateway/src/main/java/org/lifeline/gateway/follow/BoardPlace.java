package org.lifeline.gateway.follow;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lifeline.gateway.board.Board;

/** Where one board stands until another takes its place. Read by anybody, written by the one thread that makes boards. */
final class BoardPlace {
    private final List<BoardWatcher> watchers = new CopyOnWriteArrayList<>();
    private volatile Board board;

    Optional<Board> board() {
        return Optional.ofNullable(board);
    }

    void watch(BoardWatcher watcher) {
        watchers.add(watcher);
    }

    /** @param next null changes nothing */
    void put(Board next) {
        Board before = board;
        if (next != null && next != before) {
            board = next;
            watchers.forEach(watcher -> watcher.replaced(before, next));
        }
    }
}
