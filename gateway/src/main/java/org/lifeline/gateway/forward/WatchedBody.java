package org.lifeline.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * The body of an answer, given up when nothing of it comes for one to two times the patience. While it is paused, because
 * the caller takes its time, nothing can come and nothing is held against the service.
 */
final class WatchedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final Vertx vertx;
    private final long timer;
    private boolean paused;
    private boolean quiet;

    WatchedBody(ReadStream<Buffer> body, Vertx vertx, long patienceMillis, Runnable giveUp) {
        this.body = body;
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(patienceMillis, now -> look(giveUp));
    }

    private void look(Runnable giveUp) {
        if (quiet && !paused) {
            stop();
            giveUp.run();
        }
        quiet = true;
    }

    /** Has to be called when the answer is over, however it ended. */
    void stop() {
        vertx.cancelTimer(timer);
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        body.handler(
                handler == null
                        ? null
                        : chunk -> {
                            quiet = false;
                            handler.handle(chunk);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        flowing();
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        flowing();
        body.fetch(amount);
        return this;
    }

    private void flowing() {
        paused = false;
        quiet = false;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        body.exceptionHandler(handler);
        return this;
    }
}
