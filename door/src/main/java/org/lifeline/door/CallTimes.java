package org.lifeline.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How long calls take, by door and by outcome: {@code http.server.requests}, in seconds. Answers that are ready pass by
 * before it: measuring each of them, as Quarkus would on every connection, took a tenth of the time it takes to give one.
 */
@ApplicationScoped
class CallTimes {
    /** Before whatever may answer. */
    private static final int FIRST = 2000;

    private static final int SEGMENTS_OF_A_DOOR = 3;
    private static final int BROKEN_OFF = 0;
    private static final String UNKNOWN = "UNKNOWN";
    private static final String EVENT_STREAM = "text/event-stream";

    private final MeterRegistry meters;
    private final Map<Call, Timer> timers = new ConcurrentHashMap<>();
    private final Set<String> doors = ConcurrentHashMap.newKeySet();

    CallTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Call(String method, String uri, int status) {}

    void watch(@Observes Filters filters) {
        filters.register(this::time, FIRST);
    }

    private void time(RoutingContext context) {
        long began = System.nanoTime();
        context.addEndHandler(over -> {
            if (!EVENT_STREAM.equals(context.response().headers().get(HttpHeaders.CONTENT_TYPE))) { // takes hours
                timer(context, over.succeeded()).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
        });
        context.next();
    }

    private Timer timer(RoutingContext context, boolean whole) {
        int status = whole ? context.response().getStatusCode() : BROKEN_OFF;
        HttpMethod method = context.request().method();
        return timers.computeIfAbsent(
                new Call(
                        HttpMethod.values().contains(method) ? method.name() : UNKNOWN,
                        uri(context.normalizedPath(), status),
                        status),
                this::register);
    }

    private Timer register(Call call) {
        return Timer.builder("http.server.requests")
                .description("HTTP server request processing time")
                .tag("method", call.method())
                .tag("uri", call.uri())
                .tag("status", String.valueOf(call.status()))
                .tag(
                        "outcome",
                        HttpResponseStatus.valueOf(call.status()).codeClass().name())
                .register(meters);
    }

    /** Only what has once been answered is told by name: callers can make up paths without end. */
    private String uri(String path, int status) {
        String door = door(path);
        if (status != BROKEN_OFF && status < HttpResponseStatus.BAD_REQUEST.code()) {
            doors.add(door);
        }
        return doors.contains(door) ? door : UNKNOWN;
    }

    /** Such as {@code /api/v1/outages} and {@code /api/v1/outages/{path}}: P-codes and ids must not become labels. */
    private static String door(String path) {
        String[] segments = path.split("/", SEGMENTS_OF_A_DOOR + 2);
        return segments.length <= SEGMENTS_OF_A_DOOR + 1
                ? path
                : String.join("/", "", segments[1], segments[2], segments[3], "{path}");
    }
}
