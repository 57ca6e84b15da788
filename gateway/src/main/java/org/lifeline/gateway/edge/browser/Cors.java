package org.lifeline.gateway.edge.browser;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of the origins that are named read the API. Others are answered as anybody, without the headers for which their
 * browser would show them the answer. Without a name nothing is installed.
 */
@Singleton
class Cors {
    private static final String ANY = "*";
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<String> TAKEN = Set.of(
            "Accept", "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "Last-Event-ID");
    private static final Set<String> SHOWN =
            Set.of("ETag", "Link", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "WWW-Authenticate");

    private final Set<String> origins;
    private final CorsHandler handler;

    Cors(CorsConfig config) {
        this.origins = config.origins().orElse(Set.of());
        if (origins.contains(ANY) && config.credentials()) {
            throw new IllegalArgumentException(
                    "lifeline.edge.cors: whoever is signed in here must not be lent to every site; name the origins");
        }
        this.handler = CorsHandler.create()
                .addOrigins(List.copyOf(origins))
                .allowedMethods(METHODS)
                .allowedHeaders(TAKEN)
                .exposedHeaders(SHOWN)
                .allowCredentials(config.credentials())
                .maxAgeSeconds((int) config.remembered().toSeconds());
    }

    /** Before answers that are ready are given out. */
    void install(@Observes @Priority(1) Router router) {
        if (!origins.isEmpty()) {
            router.route().order(Integer.MIN_VALUE).handler(this::lookAt);
        }
    }

    private void lookAt(RoutingContext call) {
        // whatever answers sets its own `Vary`
        call.addHeadersEndHandler(over -> vary(call));
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && (origins.contains(ANY) || origins.contains(origin))) {
            handler.handle(call);
        } else {
            call.next();
        }
    }

    private static void vary(RoutingContext call) {
        String already = call.response().headers().get(HttpHeaders.VARY);
        if (already == null || !already.contains("Origin")) {
            call.response().putHeader(HttpHeaders.VARY, already == null ? "Origin" : already + ", Origin");
        }
    }
}
