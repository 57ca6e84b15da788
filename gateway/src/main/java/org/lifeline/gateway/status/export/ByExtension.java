package org.lifeline.gateway.status.export;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.wire.ProblemType;

/**
 * Takes {@code /api/v1/status/SY06.csv} for {@code /api/v1/status/SY06} asked for as CSV, whatever {@code Accept} says: so a
 * link is enough, and everything behind this knows one way to ask.
 */
@ApplicationScoped
class ByExtension {
    static final String ASKED = ByExtension.class.getName();
    private static final String PATH = "(?<status>/api/v1/status(?:/[A-Z][A-Z0-9]*)?)\\.(?<extension>[^/.]*)";

    void install(@Observes Router router) {
        router.routeWithRegex(PATH).order(Integer.MIN_VALUE).handler(this::ask);
    }

    private void ask(RoutingContext call) {
        Optional<Form> form = Form.ofExtension(call.pathParam("extension"));
        if (form.isEmpty()) {
            refuse(call);
            return;
        }
        String query = call.request().query();
        call.put(ASKED, call.request().path());
        call.request().headers().set(HttpHeaders.ACCEPT, form.get().type.toString());
        call.reroute(call.pathParam("status") + (query == null ? "" : "?" + query));
    }

    /** Nothing is at an address with another extension; of the wrong {@code Accept} the same address would be told. */
    private static void refuse(RoutingContext call) {
        EdgeProblem problem = new EdgeProblem(ProblemType.NOT_FOUND, "The status is to be had as " + Form.extensions());
        call.response()
                .setStatusCode(problem.type().status)
                .putHeader(HttpHeaders.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE)
                .end(problem.body(call.request().path()));
    }
}
