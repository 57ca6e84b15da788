package org.lifeline.gateway.edge.rate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.wire.ProblemType;

/** Tells a caller when to come back. */
final class TooMany {
    private TooMany() {}

    /** With the fields of draft-ietf-httpapi-ratelimit-headers-10. @param nanos until there is something to spend */
    static void of(Errand errand, RateConfig.Budget budget, String whose, long nanos, RoutingContext call) {
        long seconds = Math.max(1, (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
        String name = '"' + errand.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-by-" + whose + '"';
        call.response()
                .putHeader("RateLimit-Policy", name + ";q=" + budget.inAMinute() + ";w=60")
                .putHeader("RateLimit", name + ";r=0;t=" + seconds);
        answer(call, seconds, "This " + whose + " asks more often than is taken; try again in " + seconds + " s");
    }

    static void ready(RoutingContext call) {
        answer(call, 1, "This address asks more often than is taken; try again in a second");
    }

    static void atOnce(Slots.Full whose, RoutingContext call) {
        switch (whose) {
            case ADDRESS, PERSON ->
                answer(
                        call,
                        1,
                        "This " + whose.name().toLowerCase(Locale.ROOT)
                                + " has too many calls under way at once; try again when one is answered");
            case GATEWAY ->
                answer(
                        call,
                        1,
                        new EdgeProblem(
                                ProblemType.UNAVAILABLE,
                                "As many calls as there is room for are under way; try again in a moment"));
        }
    }

    private static void answer(RoutingContext call, long seconds, String detail) {
        answer(call, seconds, new EdgeProblem(ProblemType.TOO_MANY_REQUESTS, detail));
    }

    private static void answer(RoutingContext call, long seconds, EdgeProblem problem) {
        HttpServerResponse response = call.response()
                .setStatusCode(problem.type().status)
                .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE);
        response.end(problem.body(call.request().path()));
        call.request().resume();
    }
}
