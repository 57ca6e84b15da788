package org.lifeline.gateway.status;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.LongAdder;
import org.lifeline.door.answer.Gzip;
import org.lifeline.gateway.caller.Credentials;
import org.lifeline.gateway.edge.rate.Rates;

/**
 * Gives out answers of the public board that are ready before anything else looks at the request; whatever is not ready,
 * and whoever shows anything that might prove who it is, goes on to {@link StatusResource}.
 */
@ApplicationScoped
class ReadyRoute {
    static final CharSequence CACHING = AsciiString.cached("no-cache");
    static final CharSequence VARY = AsciiString.cached("Accept, Accept-Encoding, Authorization, Cookie");
    private static final CharSequence JSON = AsciiString.cached("application/json;charset=UTF-8");
    private static final CharSequence GZIP = AsciiString.cached("gzip");

    private final ReadyAnswers answers;
    private final Rates rates;
    private final LongAdder given = new LongAdder();
    private final MeterRegistry meters;
    private final FunctionCounter counted;

    ReadyRoute(ReadyAnswers answers, Rates rates, MeterRegistry meters) {
        this.answers = answers;
        this.rates = rates;
        this.meters = meters;
        this.counted = FunctionCounter.builder("lifeline.status.ready", given, LongAdder::sum)
                .description("Answers about the status that were ready when they were asked for")
                .register(meters);
    }

    @PreDestroy
    void stop() {
        meters.remove(counted);
    }

    void install(@Observes Router router) {
        router.route(HttpMethod.GET, "/api/v1/status*").order(Integer.MIN_VALUE).handler(this::answer);
    }

    private void answer(RoutingContext call) {
        HttpServerRequest request = call.request();
        Ready ready = Credentials.surelyNone(request) && takesJson(request) ? answers.find(request.uri()) : null;
        if (ready == null) {
            call.next();
        } else if (!rates.refusesReady(call)) {
            given.increment();
            give(ready, request);
        }
    }

    private static boolean takesJson(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }

    private static void give(Ready answer, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.headers()
                .set(HttpHeaders.ETAG, answer.tag)
                .set(HttpHeaders.CACHE_CONTROL, CACHING)
                .set(HttpHeaders.VARY, VARY);
        String seen = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (seen != null
                && seen.contains(answer.tag)) { // one of a list, maybe; tags are random enough not to hold each other
            response.setStatusCode(HttpResponseStatus.NOT_MODIFIED.code()).end();
            return;
        }
        response.headers().set(HttpHeaders.CONTENT_TYPE, JSON);
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (Gzip.isTakenBy(encodings) && answer.worthCompressing()) {
            response.headers().set(HttpHeaders.CONTENT_ENCODING, GZIP);
            response.end(answer.compressed());
        } else {
            response.end(answer.plain());
        }
    }
}
