package org.lifeline.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that fails when more of it comes than is taken, however little its headers promised. */
final class CountedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long most;
    private long seen;
    private boolean ended;
    private Handler<Throwable> onFailure = ignored -> {};
    private Runnable onEnd = () -> {};

    CountedBody(ReadStream<Buffer> body, long most) {
        this.body = body;
        this.most = most;
    }

    boolean tooLarge() {
        return seen > most;
    }

    boolean whole() {
        return ended;
    }

    /** Runs once the body has come whole, at once if it already has. */
    void whenWhole(Runnable action) {
        if (ended) {
            action.run();
        } else {
            onEnd = action;
        }
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> take(chunk, handler));
        return this;
    }

    private void take(Buffer chunk, Handler<Buffer> handler) {
        boolean failedBefore = tooLarge();
        seen += chunk.length();
        if (!tooLarge()) {
            handler.handle(chunk);
        } else if (!failedBefore) {
            onFailure.handle(new TooLarge());
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        body.endHandler(nothing -> {
            if (handler != null && !tooLarge()) {
                handler.handle(nothing);
            }
            ended = true;
            onEnd.run();
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? ignored -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("the body is too large", null, false, false);
        }
    }
}
