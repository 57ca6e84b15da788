package org.lifeline.gateway.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/** One large answer on its way to one reader: a piece whenever there is room. Only its event loop touches it. */
final class Sending {
    private final InputStream answer;
    private final ServerHttpResponse response;
    private final Consumer<Throwable> over;
    private boolean isOver;

    /** @param over told once that it is over: null when the answer is out, or why it is not */
    Sending(InputStream answer, ServerHttpResponse response, Consumer<Throwable> over) {
        this.answer = answer;
        this.response = response;
        this.over = over;
    }

    void start() {
        if (response.closed()) { // nobody would be told any more
            end(null);
            return;
        }
        response.addCloseHandler(() -> end(null));
        response.addDrainHandler(this::send);
        send();
    }

    private void send() {
        try {
            while (!isOver && !response.isWriteQueueFull()) {
                byte[] piece = answer.readNBytes(LargeAnswer.PIECE);
                if (piece.length == 0) {
                    response.end();
                    end(null);
                } else {
                    response.write(piece);
                }
            }
        } catch (IOException | RuntimeException failed) {
            end(failed);
        }
    }

    private void end(Throwable failure) {
        if (!isOver) {
            isOver = true;
            over.accept(failure);
        }
    }
}
