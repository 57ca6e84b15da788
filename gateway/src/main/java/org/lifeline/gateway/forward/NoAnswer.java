package org.lifeline.gateway.forward;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.StreamResetException;
import java.util.concurrent.TimeoutException;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.wire.ProblemType;

/** A call that its owner had not begun to answer when it ended. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final boolean repeatable;

    private NoAnswer(Reason reason, boolean repeatable, Throwable cause) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
        this.repeatable = repeatable;
    }

    private enum Reason {
        /** Nobody took the connection: nothing of the call has come to the owner. */
        UNREACHED,
        /** The connection broke, and nobody can say what the owner did. */
        BROKEN_OFF,
        SILENT,
        /** Every connection was taken by other calls. */
        CROWDED,
        /** The caller went away, or sent what was not taken. */
        GIVEN_UP
    }

    static NoAnswer whileConnecting(Throwable failure) {
        boolean crowded = failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException;
        return crowded ? new NoAnswer(Reason.CROWDED, false, failure) : new NoAnswer(Reason.UNREACHED, true, failure);
    }

    /** @param harmless whether the owner may get the call twice */
    static NoAnswer afterSending(Throwable failure, boolean harmless) {
        if (failure instanceof TimeoutException) {
            return new NoAnswer(Reason.SILENT, false, failure);
        }
        // over HTTP/1 only this end resets
        if (failure instanceof StreamResetException) {
            return new NoAnswer(Reason.GIVEN_UP, false, failure);
        }
        return new NoAnswer(Reason.BROKEN_OFF, harmless, failure);
    }

    /** By a caller that has left before anything of its call was sent. */
    static NoAnswer givenUp() {
        return new NoAnswer(Reason.GIVEN_UP, false, null);
    }

    static boolean mayBeRepeated(Throwable failure) {
        return failure instanceof NoAnswer noAnswer && noAnswer.repeatable;
    }

    /** Whether it tells that the owner is down; that too many call, or that a caller gives up, does not. */
    static boolean isOwnersFault(Throwable failure) {
        return failure instanceof NoAnswer noAnswer
                && switch (noAnswer.reason) {
                    case UNREACHED, BROKEN_OFF, SILENT -> true;
                    case CROWDED, GIVEN_UP -> false;
                };
    }

    EdgeProblem problem() {
        return switch (reason) {
            case UNREACHED, BROKEN_OFF, GIVEN_UP ->
                new EdgeProblem(ProblemType.UNAVAILABLE, "The service that owns this cannot be reached");
            case CROWDED ->
                new EdgeProblem(ProblemType.UNAVAILABLE, "Too many calls wait for the service that owns this");
            case SILENT ->
                new EdgeProblem(ProblemType.UPSTREAM_TIMED_OUT, "The service that owns this did not answer in time");
        };
    }
}
