package org.lifeline.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A real HTTP server in the place of an inner service: its feed, its API document, and what a test lets it answer. */
public final class FakeService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HOLD_MILLIS = 300;

    private final int port;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> state = new LinkedHashMap<>();
    private final List<JsonNode> log = new ArrayList<>();
    private final AtomicInteger pastAsked = new AtomicInteger();
    private Instant time = Instant.parse("2025-03-07T06:00:00Z");
    private int life = 1;
    private int pastTold;
    private HttpServer server;
    private ExecutorService threads;

    public FakeService() {
        start(0);
        port = server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** From now on the path (and what lies below) is answered so. */
    public void on(String path, HttpHandler answer) {
        answers.put(path, answer);
    }

    public void forget(String path) {
        answers.remove(path);
    }

    public void on(String path, int status, String type, String body) {
        on(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            answer(exchange, status, body);
        });
    }

    /** What is told from now on was recorded then. */
    public synchronized void at(Instant recorded) {
        time = recorded;
    }

    /** How often it was asked for what it knew at another time. */
    public int pastAsked() {
        return pastAsked.get();
    }

    public synchronized void tell(String type, String subject, String data) {
        ObjectNode event = event(type, subject, data);
        state.put(type + subject, event);
        log.add(event);
        notifyAll();
    }

    /** Tells it without its becoming part of the state, as a replay does. */
    public synchronized void repeat(String type, String subject, String data) {
        log.add(event(type, subject, data));
        notifyAll();
    }

    /** A restored database: another epoch, another state, no memory of the cursors it gave. */
    public synchronized void beginNewLife() {
        life++;
        state.clear();
        log.clear();
        notifyAll();
    }

    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    public void start() {
        start(port);
    }

    /** Answers every call with these bytes and hangs up, until the answer is closed again. */
    public AutoCloseable breakOff(String bytes) throws IOException {
        stop();
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread thread = new Thread(() -> breakOff(socket, bytes.getBytes(StandardCharsets.US_ASCII)));
        thread.start();
        return () -> {
            socket.close();
            thread.join();
            start();
        };
    }

    private static void breakOff(ServerSocket socket, byte[] bytes) {
        while (!socket.isClosed()) {
            try (Socket call = socket.accept()) {
                call.getInputStream().read(new byte[8192]);
                call.getOutputStream().write(bytes);
            } catch (IOException over) {
                // the caller or the test has had enough
            }
        }
    }

    private void start(int at) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::route);
        server.start();
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            HttpHandler prepared = answers.entrySet().stream()
                    .filter(answer -> path.startsWith(answer.getKey()))
                    .max(Comparator.comparing(answer -> answer.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(null);
            if (prepared != null) {
                prepared.handle(exchange);
            } else if (path.equals("/snapshot")) {
                answer(exchange, 200, snapshot());
            } else if (path.equals("/snapshot/as-of")) {
                pastAsked.incrementAndGet();
                answer(exchange, 200, past(query(exchange)));
            } else if (path.equals("/changes")) {
                changes(exchange);
            } else {
                answer(exchange, 404, "{}");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String snapshot() {
        StringBuilder lines = new StringBuilder("{\"cursor\":\"" + life + "-" + log.size() + "\"}\n");
        state.values().forEach(event -> lines.append(event).append('\n'));
        return lines.append("{\"count\":" + state.size() + "}\n").toString();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }

    /** All of it, or where the caller holds what was told in this life of another time, what differs from that. */
    private synchronized String past(Map<String, String> asked) {
        Map<String, JsonNode> then = past(asked.get("at"), log.size());
        ObjectNode first = JSON.createObjectNode().put("asOf", asked.get("at")).put("cursor", life + "-" + log.size());
        String[] seen = asked.getOrDefault("seen", "0-0").split("-");
        if (asked.containsKey("since") && Integer.parseInt(seen[0]) == life) {
            Map<String, JsonNode> before = past(asked.get("since"), Integer.parseInt(seen[1]));
            before.forEach((subject, event) -> then.computeIfAbsent(subject, none -> gone(event)));
            then.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
            first.put("since", asked.get("since"));
        }
        pastTold += then.size();
        StringBuilder lines = new StringBuilder(first + "\n");
        then.values().forEach(event -> lines.append(event).append('\n'));
        return lines.append("{\"count\":" + then.size() + "}\n").toString();
    }

    private Map<String, JsonNode> past(String at, int seen) {
        Map<String, JsonNode> then = new LinkedHashMap<>();
        log.subList(0, seen).stream()
                .filter(event -> !Instant.parse(event.path("time").textValue()).isAfter(Instant.parse(at)))
                .forEach(event -> then.put(event.path("type").textValue() + event.path("subject"), event));
        return then;
    }

    private static JsonNode gone(JsonNode event) {
        ObjectNode gone = JSON.createObjectNode();
        gone.set("type", event.path("type"));
        gone.set("subject", event.path("subject"));
        return gone;
    }

    /** How many states it has told of other times. */
    public synchronized int pastTold() {
        return pastTold;
    }

    private void changes(HttpExchange exchange) throws IOException, InterruptedException {
        String[] after = exchange.getRequestURI()
                .getQuery()
                .replaceAll(".*after=([^&]*).*", "$1")
                .split("-");
        int status = 200;
        ObjectNode page = JSON.createObjectNode();
        synchronized (this) {
            int seen = Integer.parseInt(after[1]);
            if (Integer.parseInt(after[0]) == life && seen >= log.size()) {
                wait(HOLD_MILLIS);
            }
            if (Integer.parseInt(after[0]) == life) {
                page.putArray("events").addAll(log.subList(Math.min(seen, log.size()), log.size()));
                page.put("cursor", life + "-" + log.size());
            } else {
                status = 410;
            }
        }
        answer(exchange, status, page.toString());
    }

    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private ObjectNode event(String type, String subject, String data) {
        try {
            return JSON.createObjectNode()
                    .put("specversion", "1.0")
                    .put("id", String.valueOf(log.size() + 1)) // before the data, as the services tell it
                    .put("source", "/fake")
                    .put("type", type)
                    .put("subject", subject)
                    .put("time", time.toString())
                    .put("datacontenttype", "application/json")
                    .set("data", JSON.readTree(data));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
