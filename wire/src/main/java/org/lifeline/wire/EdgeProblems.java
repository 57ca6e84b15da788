package org.lifeline.wire;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problems for the requests that never reach a resource: unknown paths, and what the HTTP server itself refuses. */
@ApplicationScoped
class EdgeProblems {
    void install(@Observes Router router) {
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> answer(context, ProblemType.NOT_FOUND, "Nothing is at this path"));
        for (int status : new int[] {400, 404, 405, 408, 413, 414, 415, 431, 503}) {
            ProblemType.ofStatus(status)
                    .ifPresent(type -> router.errorHandler(status, context -> answer(context, type, type.title)));
        }
    }

    static void answer(RoutingContext context, ProblemType type, String detail) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(type.status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", type.uri().toString())
                        .put("title", type.title)
                        .put("status", type.status)
                        .put("detail", detail)
                        // as it was sent: normalising is what fails when the path is malformed
                        .put("instance", context.request().path())
                        .encode());
    }
}
