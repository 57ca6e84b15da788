package org.lifeline.wire;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The one catalogue of problems (RFC 9457). A type never changes its name; the detail says what happened this time. */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This path does not take that method"),
    NOT_ACCEPTABLE(406, "Not available in that format"),
    TIMED_OUT(408, "The request took too long to arrive"),
    CONFLICT(409, "It contradicts what is already kept"),
    GONE(410, "No longer to be had; start anew"),
    PRECONDITION_FAILED(412, "It has changed in the meantime"),
    CONTENT_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a type that is not taken here"),
    UNPROCESSABLE(422, "Well-formed, but it names something that does not exist or cannot be"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "An error on our side"),
    UPSTREAM_FAILED(502, "A service behind this one answered badly"),
    UNAVAILABLE(503, "Not available right now"),
    UPSTREAM_TIMED_OUT(504, "A service behind this one did not answer in time");

    public final int status;
    public final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** {@code urn:lifeline:problem:not-found} */
    public URI uri() {
        return URI.create("urn:lifeline:problem:" + slug());
    }

    /** The name under which the OpenAPI documents keep the response. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpProblem because(String detail) {
        return with(detail).build();
    }

    public HttpProblem.Builder with(String detail) {
        return HttpProblem.builder()
                .withType(uri())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    public static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
