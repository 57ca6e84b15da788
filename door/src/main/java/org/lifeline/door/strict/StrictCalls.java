package org.lifeline.door.strict;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.lifeline.door.EdgeProblems;
import org.lifeline.wire.ProblemType;

/**
 * Refuses, before anything else reads them, calls of which some part of the platform would make an error of ours: an address
 * that no database takes, parameters inside a path, a host or an {@code Accept} that cannot be read.
 */
@ApplicationScoped
class StrictCalls {
    /** After it is timed and counted, before anything is done for it. */
    private static final int EARLY = 1400;

    void watch(@Observes Filters filters) {
        filters.register(this::look, EARLY);
    }

    private void look(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (holdsZero(request.uri())) {
            refuse(call, ProblemType.BAD_REQUEST, "The address holds the character zero");
        } else if (hasParametersInPath(request.path())) {
            refuse(call, ProblemType.NOT_FOUND, "Nothing is at this path: no path here has a semicolon");
        } else if (!isHostClear(request)) {
            refuse(call, ProblemType.BAD_REQUEST, "There has to be one `Host`, and one that can be read");
        } else if (!isAcceptClear(request)) {
            refuse(call, ProblemType.NOT_ACCEPTABLE, "`Accept` is no list of media types");
        } else {
            call.next();
        }
    }

    private static boolean holdsZero(String uri) {
        return uri.contains("%00") || uri.indexOf('\0') >= 0;
    }

    /** Resources are found without them, and so past whoever guards the path. */
    private static boolean hasParametersInPath(String path) {
        return path != null && path.indexOf(';') >= 0;
    }

    /** RFC 9112 asks for exactly one; HTTP/1.0 can do without, which only the gateway makes up for. */
    private static boolean isHostClear(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                || request.headers().getAll(HttpHeaders.HOST).size() == 1 && request.authority() != null;
    }

    /** A list may have empty places (RFC 9110, 5.6.1), which the platform does not read; an empty one asks for nothing. */
    private static boolean isAcceptClear(HttpServerRequest request) {
        List<String> lines = request.headers().getAll(HttpHeaders.ACCEPT);
        if (lines.isEmpty() || lines.size() == 1 && lines.get(0).equals("*/*")) {
            return true;
        }
        String types = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.joining(", "));
        if (types.isEmpty()) {
            request.headers().remove(HttpHeaders.ACCEPT);
            return true;
        }
        try {
            MediaTypeHelper.parseHeader(types);
        } catch (RuntimeException unreadable) {
            return false;
        }
        request.headers().set(HttpHeaders.ACCEPT, types);
        return true;
    }

    private static void refuse(RoutingContext call, ProblemType type, String detail) {
        EdgeProblems.answer(call, type, detail);
        call.request().resume();
    }
}
