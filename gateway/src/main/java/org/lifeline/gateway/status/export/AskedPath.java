package org.lifeline.gateway.status.export;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Names in a problem the path as it was asked, with its extension. */
@ApplicationScoped
class AskedPath implements ProblemPostProcessor {
    private final CurrentVertxRequest current;

    AskedPath(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        RoutingContext call = current.getCurrent();
        String asked = call == null ? null : call.get(ByExtension.ASKED);
        return asked == null
                ? problem
                : HttpProblem.builder(problem).withInstance(URI.create(asked)).build();
    }
}
