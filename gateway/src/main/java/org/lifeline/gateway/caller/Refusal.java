package org.lifeline.gateway.caller;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.wire.ProblemType;

/** Why a call goes no further, and how that is told. */
public final class Refusal {
    public static final EdgeProblem NOBODY =
            new EdgeProblem(ProblemType.UNAUTHENTICATED, "This is for those who sign in or send a token");
    public static final EdgeProblem NOT_IN_THAT_ROLE =
            new EdgeProblem(ProblemType.FORBIDDEN, "None of your roles may do this");
    public static final EdgeProblem PROVIDER_AWAY = new EdgeProblem(
            ProblemType.UNAVAILABLE, "Nobody can be recognised right now: the identity provider does not answer");
    static final EdgeProblem NOT_RECOGNISED =
            new EdgeProblem(ProblemType.UNAUTHENTICATED, "The token or the session is not valid, or not any more");
    static final EdgeProblem MAYBE_FORGED = new EdgeProblem(
            ProblemType.FORBIDDEN,
            "A write of a session comes from a page of this site, with the header " + CrossSite.WRITE);

    private static final String RETRY_SECONDS = "5";
    private static final int DEEPEST = 20;

    private Refusal() {}

    /** Wrong credentials, however strange, are the caller's to mend; that they cannot be looked at is not. */
    public static EdgeProblem of(Throwable failure) {
        boolean cutOff = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause instanceof io.smallrye.mutiny.TimeoutException);
        return cutOff || failure instanceof OIDCException ? PROVIDER_AWAY : NOT_RECOGNISED;
    }

    public static void send(RoutingContext call, EdgeProblem problem) {
        withHeaders(call.response(), problem)
                .putHeader(HttpHeaders.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE)
                .end(problem.body(call.normalizedPath()));
        call.request().resume();
    }

    /** Status and headers, for whatever body. */
    public static HttpServerResponse withHeaders(HttpServerResponse response, EdgeProblem problem) {
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        } else if (problem.type() == ProblemType.UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return response.setStatusCode(problem.type().status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
