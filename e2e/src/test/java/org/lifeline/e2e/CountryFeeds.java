package org.lifeline.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The snapshots of both services for a country of 350 areas and thousands of communities with 50,000 open outages, from real servers.
 * So many do not fit into the areas, two to each: the rest is about areas that the tree does not have, and is to be read and
 * kept all the same.
 */
final class CountryFeeds implements AutoCloseable {
    private static final int[] ABOVE_COMMUNITIES = {14, 61, 275};
    private static final int OUTAGES = Integer.getInteger("bench.outages", 50_000);
    private static final int HOLD_MILLIS = 2_000;
    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<String> pcodes = new ArrayList<>();
    private final Feed regions;
    private final Feed outages;
    private int news;

    CountryFeeds(int communities) throws IOException {
        regions = new Feed(regionLines(communities));
        outages = new Feed(assessmentLines());
    }

    Feed regions() {
        return regions;
    }

    Feed outages() {
        return outages;
    }

    /** The level of electricity there is another from now on, which the feed of outages tells. */
    void happens(String pcode, String level) {
        ObjectNode event = assessment(pcode, "ELECTRICITY", OUTAGES + news++);
        ((ObjectNode) event.path("data"))
                .put("level", level)
                .put("observedAt", Instant.now().toString());
        outages.tell(event);
    }

    /** One service: its snapshot, and a feed of what is told of it after that. */
    static final class Feed {
        private final List<ObjectNode> told = new ArrayList<>();
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final byte[] snapshot;
        private volatile long given;

        private Feed(List<ObjectNode> lines) throws IOException {
            StringBuilder text = new StringBuilder("{\"cursor\":\"0\"}\n");
            lines.forEach(line -> text.append(line).append('\n'));
            snapshot =
                    text.append("{\"count\":" + lines.size() + "}\n").toString().getBytes(StandardCharsets.UTF_8);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/snapshot", call -> {
                answer(call, snapshot);
                given = System.nanoTime();
            });
            server.createContext("/changes", call -> {
                Matcher after = AFTER.matcher(call.getRequestURI().getQuery());
                answer(call, after(after.find() ? Integer.parseInt(after.group(1)) : 0));
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        int bytes() {
            return snapshot.length;
        }

        /** When the last byte of the latest snapshot was given away, of {@link System#nanoTime()}. */
        long given() {
            return given;
        }

        private synchronized void tell(ObjectNode event) {
            told.add(event);
            notifyAll();
        }

        private synchronized byte[] after(int cursor) {
            try {
                if (told.size() <= cursor) {
                    wait(HOLD_MILLIS);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            ObjectNode page = Whole.JSON.createObjectNode();
            page.putArray("events").addAll(told.subList(cursor, told.size()));
            return page.put("cursor", String.valueOf(told.size())).toString().getBytes(StandardCharsets.UTF_8);
        }

        private static void answer(HttpExchange call, byte[] body) throws IOException {
            try (call) {
                call.sendResponseHeaders(200, body.length);
                call.getResponseBody().write(body);
            }
        }
    }

    private List<ObjectNode> regionLines(int communities) {
        List<ObjectNode> lines = new ArrayList<>();
        List<String> around = List.of("SY");
        lines.add(region("SY", 0, null));
        for (int level = 1; level <= 4; level++) {
            List<String> here = new ArrayList<>();
            int areas = level < 4 ? ABOVE_COMMUNITIES[level - 1] : communities;
            for (int i = 0; i < areas; i++) {
                String parent = around.get(i % around.size());
                String pcode = level < 4 ? parent + String.format("%02d", i / around.size()) : "C" + (1000 + i);
                lines.add(region(pcode, level, parent));
                here.add(pcode);
            }
            around = here;
        }
        return lines;
    }

    private ObjectNode region(String pcode, int level, String parent) {
        pcodes.add(pcode);
        ObjectNode event = event("org.lifeline.region.changed", pcode);
        ObjectNode region = event.putObject("data")
                .put("pcode", pcode)
                .put("adminLevel", level)
                .put("parent", parent);
        region.putObject("names").put("en", "Area " + pcode).put("ar", "منطقة " + pcode);
        if (level == 4) {
            region.put("population", 50 + Math.floorMod(pcode.hashCode(), 10_000))
                    .put("populationYear", 2024);
        }
        region.put("version", 1);
        return event;
    }

    private List<ObjectNode> assessmentLines() {
        List<ObjectNode> lines = new ArrayList<>();
        ObjectNode services = event("org.lifeline.services", "services");
        services.putObject("data").putArray("services").add("ELECTRICITY").add("WATER");
        lines.add(services);
        for (int i = 0; lines.size() <= OUTAGES; i++) {
            String region = i < pcodes.size() ? pcodes.get(i) : "X" + i;
            lines.add(assessment(region, "ELECTRICITY", i));
            lines.add(assessment(region, "WATER", i));
        }
        return lines;
    }

    private ObjectNode assessment(String region, String service, int number) {
        ObjectNode event = event("org.lifeline.assessment.changed", region + "/" + service);
        ObjectNode state = event.putObject("data")
                .put("region", region)
                .put("service", service)
                .put("level", List.of("REDUCED", "SEVERE", "NONE").get(number % 3))
                .put("since", now.minusSeconds(3600 + number).toString())
                .put("confidence", 0.5)
                .put("contested", false);
        state.putArray("contestedLevels");
        state.put("freshness", "CURRENT").put("verification", "UNVERIFIED").put("restorationReported", false);
        state.putObject("affectedPeople").put("min", 10).put("best", 100).put("max", 1000);
        state.put("observedAt", now.minusSeconds(number % 3600).toString())
                .put("wholeArea", number % 4 == 0)
                .put("outageId", new UUID(service.hashCode(), number).toString())
                .put("exercise", false)
                .put("assessedAt", now.toString())
                .put("version", number + 1);
        return event;
    }

    private ObjectNode event(String type, String subject) {
        return Whole.JSON
                .createObjectNode()
                .put("specversion", "1.0")
                .put("source", "/bench")
                .put("type", type)
                .put("subject", subject)
                .put("time", now.toString())
                .put("datacontenttype", "application/json");
    }

    @Override
    public void close() {
        regions.server.stop(0);
        outages.server.stop(0);
    }
}
