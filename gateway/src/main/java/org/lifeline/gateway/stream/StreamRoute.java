package org.lifeline.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.follow.BoardWriter;
import org.lifeline.wire.ProblemType;

/**
 * Where clients of the stream come in. A route of its own and not a resource: a client is a connection and a place in a set,
 * nothing more, so that ten thousand fit.
 */
@ApplicationScoped
class StreamRoute {
    static final String PATH = "/api/v1/status/stream";
    private static final String RETRY_SECONDS = "5";
    private static final int UNREAD_BYTES = 64 * 1024;

    private final Broadcast broadcast;
    private final BoardWriter writer;
    private final ObjectMapper json;
    private final Clock clock;

    StreamRoute(Broadcast broadcast, BoardWriter writer, ObjectMapper json, Clock clock) {
        this.broadcast = broadcast;
        this.writer = writer;
        this.json = json;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.route(HttpMethod.GET, PATH).order(Integer.MIN_VALUE).handler(this::open);
    }

    private void open(RoutingContext call) {
        Topic topic =
                new Topic(call.request().getParam("within"), call.request().getParam("service"));
        Optional<EdgeProblem> refused = StreamProblem.of(topic, writer.board());
        if (refused.isPresent()) {
            refuse(call, refused.get());
            return;
        }
        HttpServerResponse client = call.response();
        client.setChunked(true)
                .setWriteQueueMaxSize(UNREAD_BYTES)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // whoever compresses waits for more to come
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no");
        EventLoop thread = ((ContextInternal) Vertx.currentContext()).nettyEventLoop();
        Loop loop = broadcast.loop(thread);
        client.exceptionHandler(broken -> loop.leave(topic, client));
        client.closeHandler(gone -> loop.leave(topic, client));
        loop.join(topic, client, welcome(topic, client, call.request().getHeader("Last-Event-ID")));
    }

    private static void refuse(RoutingContext call, EdgeProblem problem) {
        if (problem.type() == ProblemType.UNAVAILABLE) {
            call.response().putHeader("Retry-After", RETRY_SECONDS);
        }
        call.response()
                .setStatusCode(problem.type().status)
                .putHeader(HttpHeaders.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE)
                .end(problem.body(PATH));
    }

    /** First what was missed, or that it is to be read anew; a new client is told from where it listens. Returns the last. */
    private Id welcome(Topic topic, HttpServerResponse client, String lastSeen) {
        Recent.Missed missed = broadcast
                .recent()
                .after(lastSeen == null ? null : Id.read(lastSeen).orElse(null));
        if (missed.messages() == null) {
            String name = lastSeen == null ? "ready" : "reset";
            client.write(Message.event(name, missed.last(), new Message.Data(clock.instant(), List.of()), json));
        } else {
            client.write(Buffer.buffer(":\n\n")); // so that it knows at once that it is connected
            missed.messages().forEach(message -> message.to(topic).ifPresent(client::write));
        }
        return missed.last();
    }
}
