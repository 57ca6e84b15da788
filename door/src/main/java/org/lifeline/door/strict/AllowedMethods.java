package org.lifeline.door.strict;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.lifeline.wire.ProblemType;

/** Says with a 405 what the path takes, as RFC 9110 demands; the platform knows it and does not say it. */
class AllowedMethods {
    @ServerResponseFilter
    public void tell(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == ProblemType.METHOD_NOT_ALLOWED.status) {
            ResteasyReactiveRequestContext call = (ResteasyReactiveRequestContext) request.getServerRequestContext();
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", of(call)));
        }
    }

    /** Looked up as the platform does it when it finds that another method would have been taken. */
    private static Set<String> of(ResteasyReactiveRequestContext call) {
        Set<String> methods = new TreeSet<>();
        RequestMapper.RequestMatch<InitialMatch> door =
                new RequestMapper<>(call.getDeployment().getClassMappers()).map(call.getPathWithoutPrefix());
        if (door != null) {
            String rest = door.remaining.isEmpty() ? "/" : door.remaining;
            Arrays.stream(door.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .map(ClassRoutingHandler.class::cast)
                    .flatMap(routing -> routing.getMappers().entrySet().stream())
                    .filter(entry -> entry.getKey() != null && entry.getValue().map(rest) != null)
                    .forEach(entry -> methods.add(entry.getKey()));
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }
}
