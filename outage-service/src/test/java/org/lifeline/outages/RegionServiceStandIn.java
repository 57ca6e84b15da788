package org.lifeline.outages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The network neighbour region-service, as a real HTTP server that a test can take down and bring back. */
public class RegionServiceStandIn implements QuarkusTestResourceLifecycleManager {
    private static final List<String> REGIONS = new CopyOnWriteArrayList<>(List.of(
            region("SY", 0, null), region("SY06", 1, "SY"), region("SY0600", 2, "SY06"), region("SY0602", 2, "SY06")));
    private static final List<String> LATER = new CopyOnWriteArrayList<>();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static volatile boolean down;
    private HttpServer server;

    /** While down every call fails as if nobody listened. */
    public static void down(boolean isDown) {
        down = isDown;
    }

    /** How often anybody asked for a region, whether there was an answer or not. */
    public static int asked() {
        return ASKED.get();
    }

    /** A region that the feed brings from now on. */
    public static void add(String pcode, int adminLevel, String parent) {
        LATER.add(region(pcode, adminLevel, parent));
    }

    /** The same, with people. */
    public static void add(String pcode, int adminLevel, String parent, long population, int year) {
        LATER.add(region(pcode, adminLevel, parent)
                .replace("\"names\"", "\"population\":" + population + ",\"populationYear\":" + year + ",\"names\""));
    }

    /** A region that the feed tells anew, at another place or with other people. */
    public static void change(String pcode, int adminLevel, String parent, long population) {
        LATER.add(region(pcode, adminLevel, parent)
                .replace("\"version\":1", "\"population\":" + population + ",\"populationYear\":2024,\"version\":2"));
    }

    /** A succession that the feed brings from now on. */
    public static void supersede(String pcode, String successor) {
        LATER.add("{\"type\":\"org.lifeline.region.superseded\",\"data\":{\"pcode\":\"" + pcode + "\",\"successor\":\""
                + successor + "\",\"version\":1}}");
    }

    private static String region(String pcode, int adminLevel, String parent) {
        return "{\"type\":\"org.lifeline.region.changed\",\"data\":{\"pcode\":\"" + pcode + "\",\"adminLevel\":"
                + adminLevel
                + (parent == null ? "" : ",\"parent\":\"" + parent + "\"")
                + ",\"names\":{\"en\":\"x\"},\"version\":1}}";
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "lifeline.region-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/v1/regions/")) {
            ASKED.incrementAndGet();
        }
        if (down) {
            exchange.close();
            return;
        }
        if (path.equals("/snapshot")) {
            respond(
                    exchange,
                    200,
                    "{\"cursor\":\"0\"}\n" + String.join("\n", REGIONS) + "\n{\"count\":" + REGIONS.size() + "}");
        } else if (path.equals("/changes")) {
            pause();
            int after = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*after=", ""));
            List<String> all =
                    List.copyOf(LATER); // at one moment: what is added meanwhile must not be behind the cursor
            respond(
                    exchange,
                    200,
                    "{\"events\":[" + String.join(",", all.subList(after, all.size())) + "],\"cursor\":\"" + all.size()
                            + "\"}");
        } else {
            String pcode = path.replaceAll(".*/", "");
            boolean there = REGIONS.stream().anyMatch(region -> region.contains("\"pcode\":\"" + pcode + "\""));
            respond(exchange, there ? 200 : 404, "{}");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50); // paces the long poll of the follower
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
