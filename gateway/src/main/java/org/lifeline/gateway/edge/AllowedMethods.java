package org.lifeline.gateway.edge;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.lifeline.wire.ProblemType;

/** Says with a 405 what the path takes. The gateway's own resources all only read; one that takes more has to say so itself. */
class AllowedMethods {
    private static final String READING = "GET, HEAD, OPTIONS";

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        if (response.getStatus() == ProblemType.METHOD_NOT_ALLOWED.status) {
            response.getHeaders().putIfAbsent(HttpHeaders.ALLOW, List.of(READING));
        }
    }
}
