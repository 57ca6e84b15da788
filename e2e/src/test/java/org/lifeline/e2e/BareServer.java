package org.lifeline.e2e;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the gateway is held against: a server that answers the same bytes to everything and does nothing else, on all cores. */
final class BareServer extends AbstractVerticle {
    private final int port;
    private final Buffer answer;

    private BareServer(int port, Buffer answer) {
        this.port = port;
        this.answer = answer;
    }

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        Buffer answer = Buffer.buffer(Files.readAllBytes(Path.of(args[1])));
        int cores = Runtime.getRuntime().availableProcessors();
        Vertx.vertx().deployVerticle(() -> new BareServer(port, answer), new DeploymentOptions().setInstances(cores));
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/json;charset=UTF-8")
                        .end(answer))
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }
}
