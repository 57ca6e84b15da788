package org.lifeline.gateway.pages;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lifeline.gateway.edge.browser.SecurityHeaders;

/** What is said with the files of the two pages, the console at {@code /} and the field page at {@code /field/}. */
@ApplicationScoped
class PagesRoute {
    private static final int BEFORE_THE_FILES = -500;
    private static final int PERMANENTLY = 308;
    private static final String FIELD = "/field";
    private static final String WORKER = "/field/worker.js";
    private static final String MANIFEST = "/field/manifest.webmanifest";

    void install(@Observes Router router) {
        router.route(HttpMethod.GET, FIELD).order(BEFORE_THE_FILES).handler(PagesRoute::withSlash);
        router.route(HttpMethod.GET, FIELD + "/*").order(BEFORE_THE_FILES).handler(PagesRoute::complete);
        router.route(HttpMethod.GET, "/").order(BEFORE_THE_FILES).handler(PagesRoute::complete);
    }

    private static void withSlash(RoutingContext call) {
        if (call.request().path().equals(FIELD)) {
            call.response()
                    .setStatusCode(PERMANENTLY)
                    .putHeader(HttpHeaders.LOCATION, FIELD + "/")
                    .end();
        } else {
            call.next();
        }
    }

    /** Only files whose names change with what is in them may be kept without asking; the server says it of all. */
    private static void complete(RoutingContext call) {
        String path = call.normalizedPath();
        if (path.equals(WORKER)) {
            // what a worker may do is told with the worker, not with the page that started it
            call.response().putHeader(SecurityHeaders.POLICY, SecurityHeaders.PAGE);
        }
        call.addHeadersEndHandler(ready -> {
            MultiMap headers = call.response().headers();
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (path.equals(MANIFEST)) {
                headers.set(HttpHeaders.CONTENT_TYPE, "application/manifest+json");
            }
        });
        call.next();
    }
}
