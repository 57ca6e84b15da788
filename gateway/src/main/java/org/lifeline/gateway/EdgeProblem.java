package org.lifeline.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.lifeline.wire.ProblemType;

/** The problems of calls that do not reach a resource, here or behind, and so are written by hand. */
public record EdgeProblem(ProblemType type, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static EdgeProblem tooLarge(long most) {
        return new EdgeProblem(ProblemType.CONTENT_TOO_LARGE, "A body may have " + most + " bytes at most");
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
