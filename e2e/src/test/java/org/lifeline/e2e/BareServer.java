package org.lifeline.e2e;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the gateway is held against: a server that answers the same bytes to everything and does nothing else. */
final class BareServer {
    private BareServer() {}

    public static void main(String[] args) throws IOException {
        Buffer answer = Buffer.buffer(Files.readAllBytes(Path.of(args[1])));
        Vertx vertx = Vertx.vertx(new VertxOptions());
        for (int i = 0; i < VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE; i++) {
            vertx.createHttpServer(new HttpServerOptions())
                    .requestHandler(request -> request.response()
                            .putHeader("Content-Type", "application/json;charset=UTF-8")
                            .end(answer))
                    .listen(Integer.parseInt(args[0]), "127.0.0.1");
        }
    }
}
