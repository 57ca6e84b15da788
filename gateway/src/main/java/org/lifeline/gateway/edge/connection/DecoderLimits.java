package org.lifeline.gateway.edge.connection;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Keeps what the platform's own decoders are given, so that those in their place hold requests to the same lengths. */
@Singleton
class DecoderLimits implements HttpServerOptionsCustomizer {
    private volatile HttpServerOptions options = new HttpServerOptions();

    StrictDecoder decoder() {
        return new StrictDecoder(options);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions plain) {
        options = plain;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions tls) {
        options = tls;
    }
}
