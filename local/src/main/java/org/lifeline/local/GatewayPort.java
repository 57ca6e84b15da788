package org.lifeline.local;

import java.net.URI;
import picocli.CommandLine.Option;

/** The door of the system. */
final class GatewayPort {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "of the gateway (default: ${DEFAULT-VALUE})")
    int port;

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
