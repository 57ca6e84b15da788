package org.lifeline.gateway.edge.connection;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Bounds what the system holds of an answer, which it counts as taken: by itself it would grow to megabytes for who does not read. */
@Singleton
class SocketBuffer implements HttpServerOptionsCustomizer {
    private final int bytes;

    SocketBuffer(ConnectionConfig config) {
        this.bytes = Math.toIntExact(config.heldBySystem().asLongValue());
    }

    @Override
    public void customizeHttpServer(HttpServerOptions plain) {
        plain.setSendBufferSize(bytes);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions tls) {
        tls.setSendBufferSize(bytes);
    }
}
