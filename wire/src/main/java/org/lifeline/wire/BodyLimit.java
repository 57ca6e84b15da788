package org.lifeline.wire;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a body over the limit with a problem; the platform, a moment later, would send an empty 413. */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_PLATFORM = -100_000;
    private static final String DETAIL = "The body is larger than ";

    /** So much of a refused body is still read and thrown away: a client that is cut off while sending sees no answer. */
    private static final long PATIENCE = 32L * 1024 * 1024;

    /** How large a body may be. */
    @ConfigMapping(prefix = "lifeline.body")
    interface Limits {
        /** Of any call; the platform's own limit when left out, which has to be as large as the largest of these. */
        Optional<MemorySize> most();

        /** Of a {@code POST} to exactly this path. */
        Map<String, MemorySize> mostAt();

        /** The paths that count for themselves what comes: for the others a body of unknown length is read here, whole. */
        Optional<Set<String>> countedAt();
    }

    private final long most;
    private final Map<String, MemorySize> mostAt;
    private final Set<String> countedAt;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> platform, Limits limits) {
        this.most =
                limits.most().or(() -> platform).map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.mostAt = limits.mostAt();
        this.countedAt = limits.countedAt().orElse(Set.of());
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_THE_PLATFORM).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long most = most(request);
        long declared = declared(request);
        if (declared > most) {
            refuse(context, most);
        } else if (declared >= 0 || !streams(request) || countedAt.contains(request.path())) {
            context.next();
        } else {
            read(context, most);
        }
    }

    private long most(HttpServerRequest request) {
        MemorySize ofPath = request.method() == HttpMethod.POST ? mostAt.get(request.path()) : null;
        return ofPath == null ? most : ofPath.asLongValue();
    }

    /** -1 when the request does not say. */
    private static long declared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }

    private static boolean streams(HttpServerRequest request) {
        return !request.isEnded()
                && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || request.version() == HttpVersion.HTTP_2);
    }

    private void read(RoutingContext context, long most) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.handler(piece -> {
            if (body.length() + piece.length() > most) {
                refuse(context, most);
            } else {
                body.appendBuffer(piece);
            }
        });
        request.endHandler(end -> {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        request.resume();
    }

    private void refuse(RoutingContext context, long most) {
        HttpServerRequest request = context.request();
        long[] left = {PATIENCE};
        request.handler(piece -> {
            left[0] -= piece.length();
            if (left[0] < 0) {
                request.connection().close();
            }
        });
        request.endHandler(end -> {});
        EdgeProblems.answer(context, ProblemType.CONTENT_TOO_LARGE, DETAIL + most + " bytes");
        request.resume();
    }
}
