package org.lifeline.outages.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver at an address that the tests allow, on a real HTTP server. It answers 200, unless it was told otherwise. */
public final class Hook implements AutoCloseable {
    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private volatile Answer always = exchange -> exchange.sendResponseHeaders(200, -1);

    /** How a call is answered. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A call that came. */
    public record Got(Instant at, String host, String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        /** By the words of Standard Webhooks, and not by what the service makes of them. */
        public boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
                String signed = header("webhook-id") + "." + header("webhook-timestamp") + "." + body;
                String signature = "v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
                return Arrays.asList(header("webhook-signature").split(" ")).contains(signature);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private Hook(InetAddress address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    public static Hook open() {
        return at("127.0.0.2");
    }

    public static Hook at(String address) {
        try {
            return new Hook(InetAddress.getByName(address));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port() + "/hook?of=lifeline";
    }

    /** One after the other, and then success. */
    public Hook answering(int... statuses) {
        for (int status : statuses) {
            answers.add(exchange -> exchange.sendResponseHeaders(status, -1));
        }
        return this;
    }

    public Hook always(Answer answer) {
        always = answer;
        return this;
    }

    public Hook saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public List<Got> got() {
        return got;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(
                Instant.now(),
                exchange.getRequestHeaders().getFirst("Host"),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        headers.forEach(exchange.getResponseHeaders()::add);
        Answer next = answers.poll();
        try {
            (next == null ? always : next).to(exchange);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
