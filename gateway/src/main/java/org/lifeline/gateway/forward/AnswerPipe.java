package org.lifeline.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;

/**
 * Passes on an answer that has begun. A caller that goes away ends nothing but its own call: what it did not take is read all
 * the same, and never is the connection to the owner reset for it. An answer that has come whole has given its connection back,
 * even while parts of it wait here for a caller that takes its time, and by then the connection may carry a call of somebody else.
 */
final class AnswerPipe {
    private final ReadStream<Buffer> body;
    private final HttpServerResponse answer;
    private final Promise<Void> over = Promise.promise();
    private boolean gone;

    /** @param answer with its head complete */
    AnswerPipe(ReadStream<Buffer> body, HttpServerResponse answer) {
        this.body = body;
        this.answer = answer;
    }

    /** Completes when the owner has nothing more to say, however it ended. */
    Future<Void> run() {
        gone = answer.closed();
        answer.exceptionHandler(left -> leave());
        body.exceptionHandler(brokenOff -> breakOff());
        body.endHandler(end -> finish());
        body.handler(this::pass);
        body.resume();
        return over.future();
    }

    private void pass(Buffer piece) {
        if (gone) {
            return;
        }
        answer.write(piece);
        if (answer.writeQueueFull()) {
            body.pause();
            answer.drainHandler(drained -> body.resume());
        }
    }

    private void leave() {
        gone = true;
        body.resume();
    }

    private void finish() {
        if (!gone) {
            answer.end();
        }
        over.tryComplete();
    }

    /** Half an answer must not look like a whole one. */
    private void breakOff() {
        if (!gone) {
            answer.reset();
        }
        over.tryComplete();
    }
}
