package org.lifeline.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for a service, as a process: is ready, shows its environment, and ends when told to. */
class FakeService {
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = server("QUARKUS_HTTP_HOST", port);
        server.createContext("/environment", exchange -> {
            byte[] body = System.getenv().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/exit", exchange -> Runtime.getRuntime().halt(3));
        server.start();
        Files.writeString(
                Path.of(System.getenv("LIFELINE_BOARD_KEPT_IN")).resolveSibling("made-by-a-service-" + port), "");
        HttpServer management =
                server("QUARKUS_MANAGEMENT_HOST", Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT")));
        management.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        management.start();
        System.out.println("fake service listens on " + port);
    }

    private static HttpServer server(String host, int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(System.getenv(host), port), 0);
    }
}
