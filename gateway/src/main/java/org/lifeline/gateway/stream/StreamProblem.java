package org.lifeline.gateway.stream;

import java.util.Optional;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.wire.ProblemType;

/** Why a client cannot listen to what it asks for. */
final class StreamProblem {
    private StreamProblem() {}

    static Optional<EdgeProblem> of(Topic topic, Optional<Board> board) {
        if (board.isEmpty()) {
            return Optional.of(new EdgeProblem(ProblemType.UNAVAILABLE, "Nothing is known about areas yet"));
        }
        if (topic.within() != null) {
            Optional<AreaStatus> around = board.get().area(topic.within());
            if (around.isEmpty()) {
                return Optional.of(
                        new EdgeProblem(ProblemType.NOT_FOUND, "No region has the P-code " + topic.within()));
            }
            if (!topic.reader().sees(around.get().adminLevel())) {
                return topic.reader().refusal(around.get().adminLevel());
            }
        }
        boolean known = topic.service() == null || board.get().services().contains(topic.service());
        return known
                ? Optional.empty()
                : Optional.of(new EdgeProblem(ProblemType.BAD_REQUEST, "No `service` has this name"));
    }
}
