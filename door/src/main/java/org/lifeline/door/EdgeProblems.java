package org.lifeline.door;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.lifeline.wire.FailureLog;
import org.lifeline.wire.ProblemType;

/**
 * Problems for the requests that never reach a resource: unknown paths, what the HTTP server itself refuses, and routes that
 * fail.
 */
@ApplicationScoped
public class EdgeProblems {
    /** The platform's own, which writes a stack trace for each and no problem, is the last. */
    private static final int BEFORE_THE_PLATFORM = Integer.MAX_VALUE - 1;

    void install(@Observes Router router) {
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> answer(context, ProblemType.NOT_FOUND, "Nothing is at this path"));
        for (int status : new int[] {400, 404, 405, 408, 413, 414, 415, 431, 503}) {
            ProblemType.ofStatus(status)
                    .ifPresent(type -> router.errorHandler(status, context -> answer(context, type, type.title)));
        }
        router.route().order(BEFORE_THE_PLATFORM).failureHandler(EdgeProblems::failed);
    }

    /** Who may not, whom nobody could serve and who went away is told by the platform; what is left is an error of ours. */
    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null
                || failure instanceof SecurityException
                || failure instanceof RejectedExecutionException
                || failure instanceof IOException) {
            context.next();
            return;
        }
        Optional<ProblemType> told = ProblemType.ofStatus(context.statusCode());
        if (told.isPresent() && told.get() != ProblemType.INTERNAL) {
            answer(context, told.get(), told.get().title);
            return;
        }
        String id = FailureLog.note(context.request().path(), failure);
        if (context.response().headWritten() && !context.response().ended()) {
            context.request().connection().close(); // a whole answer it is not
            return;
        }
        end(
                context,
                ProblemType.INTERNAL,
                document(context, ProblemType.INTERNAL, FailureLog.DETAIL).put(FailureLog.MEMBER, id));
    }

    public static void answer(RoutingContext context, ProblemType type, String detail) {
        end(context, type, document(context, type, detail));
    }

    /** @param path as it was sent: normalising is what fails when it is malformed */
    public static String document(String path, ProblemType type, String detail) {
        return problem(path, type, detail).encode();
    }

    private static JsonObject document(RoutingContext context, ProblemType type, String detail) {
        return problem(context.request().path(), type, detail);
    }

    private static JsonObject problem(String path, ProblemType type, String detail) {
        return new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title)
                .put("status", type.status)
                .put("detail", detail)
                .put("instance", path);
    }

    private static void end(RoutingContext context, ProblemType type, JsonObject problem) {
        HttpServerResponse response = context.response();
        if (!response.ended() && !response.headWritten()) {
            response.setStatusCode(type.status)
                    .putHeader("Content-Type", "application/problem+json")
                    .end(problem.encode());
        }
    }
}
