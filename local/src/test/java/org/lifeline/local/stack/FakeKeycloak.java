package org.lifeline.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Stands in for Keycloak, as a process: answers that it knows nothing, and ends when told to. */
class FakeKeycloak {
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("KC_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(System.getenv("KC_HTTP_HOST"), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/exit", exchange -> Runtime.getRuntime().halt(3));
        server.start();
        System.out.println("fake keycloak: " + String.join(" ", args) + " with " + System.getenv("KC_DB_URL"));
    }
}
