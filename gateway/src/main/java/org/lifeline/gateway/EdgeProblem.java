package org.lifeline.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeoutException;
import org.lifeline.wire.ProblemType;

/** The problems of calls that do not reach a resource, here or behind, and so are written by hand. */
public record EdgeProblem(ProblemType type, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static EdgeProblem tooLarge(long most) {
        return new EdgeProblem(ProblemType.CONTENT_TOO_LARGE, "A body may have " + most + " bytes at most");
    }

    /** Of a call that failed before the service had begun to answer. */
    public static EdgeProblem of(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new EdgeProblem(ProblemType.UPSTREAM_TIMED_OUT, "The service that owns this did not answer in time");
        }
        if (failure instanceof ConnectionPoolTooBusyException) {
            return new EdgeProblem(ProblemType.UNAVAILABLE, "Too many calls wait for the service that owns this");
        }
        return new EdgeProblem(ProblemType.UNAVAILABLE, "The service that owns this cannot be reached");
    }

    public Buffer body(String path) {
        return new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title)
                .put("status", type.status)
                .put("detail", detail)
                .put("instance", path)
                .toBuffer();
    }
}
