package org.lifeline.door.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * One large answer on its way to one reader: a piece whenever there is room, and a few at a time, so that others on its event loop
 * have their turn. Only that loop touches it.
 */
final class Sending {
    private static final int PIECES_AT_A_TIME = 8;

    private final InputStream answer;
    private final ServerHttpResponse response;
    private final Executor loop;
    private final Consumer<Throwable> over;
    private boolean isOver;

    /**
     * @param loop runs what is to be done on the event loop a little later
     * @param over told once that it is over: null when the answer is out, or why it is not
     */
    Sending(InputStream answer, ServerHttpResponse response, Executor loop, Consumer<Throwable> over) {
        this.answer = answer;
        this.response = response;
        this.loop = loop;
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
            for (int i = 0; !isOver && !response.isWriteQueueFull(); i++) {
                if (i == PIECES_AT_A_TIME) {
                    loop.execute(this::send);
                    return;
                }
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
            try {
                answer.close();
            } catch (IOException nothingIsLost) {
                // it is in memory
            }
            over.accept(failure);
        }
    }
}
