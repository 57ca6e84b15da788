package org.lifeline.door.strict;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.lifeline.door.EdgeProblems;
import org.lifeline.wire.ProblemType;

/** The platform refuses some bodies by a status alone, such as an empty one of a type that is not taken: it is told as a problem. */
class AnswersWithoutWords {
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @ServerResponseFilter
    public void word(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= ProblemType.BAD_REQUEST.status
                && (!response.hasEntity() || "".equals(response.getEntity()))
                && !request.getMethod().equals(HttpMethod.HEAD)) {
            ProblemType.ofStatus(response.getStatus())
                    .ifPresent(type -> response.setEntity(
                            EdgeProblems.document(
                                    request.getUriInfo().getRequestUri().getPath(), type, type.title),
                            new Annotation[0],
                            PROBLEM));
        }
    }
}
