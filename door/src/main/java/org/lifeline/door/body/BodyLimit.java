package org.lifeline.door.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Future;
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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.door.EdgeProblems;
import org.lifeline.wire.ProblemType;

/**
 * Reads bodies before anything is done for their calls, so that a slow one holds no worker and no slot, and answers those over
 * the limit with a problem; the platform, a moment later, would send an empty 413.
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_PLATFORM = -100_000;
    private static final String DETAIL = "The body is larger than ";
    private static final String ANYBODY = "";

    /** How large a body may be. */
    @ConfigMapping(prefix = "lifeline.body")
    interface Limits {
        /** Of any call; the platform's own limit when left out, which has to be as large as the largest of these. */
        Optional<MemorySize> most();

        /** Of a {@code POST} to exactly this path. */
        Map<String, MemorySize> mostAt();

        /** The paths that count for themselves what comes: for the others a body is read here, whole. */
        Optional<Set<String>> countedAt();

        /**
         * Of all bodies that are under way at a time, from when they come until their calls are answered: an eighth of a heap of
         * 256 MiB, so that there is room for what is made of them.
         */
        @WithDefault("32M")
        MemorySize mostTogether();

        /** How long a body may take: who calls is a gateway, which has it whole, or a machine in the same network. */
        @WithDefault("60s")
        Duration within();
    }

    private final long most;
    private final Map<String, MemorySize> mostAt;
    private final Set<String> countedAt;
    private final BodyRoom room;
    private final long withinMillis;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> platform, Limits limits) {
        this.most =
                limits.most().or(() -> platform).map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.mostAt = limits.mostAt();
        this.countedAt = limits.countedAt().orElse(Set.of());
        long together = limits.mostTogether().asLongValue();
        this.room = new BodyRoom(together, together);
        this.withinMillis = limits.within().toMillis();
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_THE_PLATFORM).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long most = most(request);
        long declared = declared(request);
        if (declared > most) {
            BodyArrival refused = arrival(context, most);
            refused.whole().onFailure(failure -> answer(context, BodyArrival.Refusal.TOO_LARGE, most));
            refused.refuse(BodyArrival.Refusal.TOO_LARGE);
        } else if (!comes(request, declared) || countedAt.contains(request.path())) {
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

    private static boolean comes(HttpServerRequest request, long declared) {
        return !request.isEnded()
                && (declared > 0
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || declared < 0 && request.version() == HttpVersion.HTTP_2);
    }

    private BodyArrival arrival(RoutingContext context, long most) {
        BodyRoom.Part part = room.open(ANYBODY);
        context.addEndHandler(over -> part.close());
        return new BodyArrival(context.request(), most, part);
    }

    private void read(RoutingContext context, long most) {
        BodyArrival arrival = arrival(context, most);
        goOn(context);
        Future<Buffer> whole = arrival.whole();
        if (!whole.isComplete()) {
            long timer = context.vertx().setTimer(withinMillis, late -> arrival.refuse(BodyArrival.Refusal.TOO_SLOW));
            whole.onComplete(over -> context.vertx().cancelTimer(timer));
        }
        whole.onSuccess(body -> {
                    ((RoutingContextInternal) context).setBody(body);
                    context.next();
                })
                .onFailure(failure -> answer(context, BodyArrival.Refused.of(failure), most));
    }

    /** Says to a client that waits for it that its body is wanted. */
    private static void goOn(RoutingContext context) {
        if ("100-continue".equalsIgnoreCase(context.request().getHeader(HttpHeaders.EXPECT))) {
            context.request().headers().remove(HttpHeaders.EXPECT);
            context.response().writeContinue();
        }
    }

    private static void answer(RoutingContext context, BodyArrival.Refusal why, long most) {
        switch (why) {
            case TOO_LARGE -> EdgeProblems.answer(context, ProblemType.CONTENT_TOO_LARGE, DETAIL + most + " bytes");
            case TOO_SLOW -> {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                EdgeProblems.answer(context, ProblemType.TIMED_OUT, "The body took too long to arrive");
            }
            case NO_ROOM, NO_ROOM_FOR_THIS_SENDER -> {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
                EdgeProblems.answer(
                        context,
                        ProblemType.UNAVAILABLE,
                        "As many bodies as there is room for are on their way; try again in a moment");
            }
            case BROKEN_OFF -> {}
        }
    }
}
