package org.lifeline.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.caller.Caller;
import org.lifeline.gateway.caller.Credentials;
import org.lifeline.gateway.caller.Refusal;
import org.lifeline.gateway.edge.rate.Rates;
import org.lifeline.gateway.reader.ReaderBoards;
import org.lifeline.gateway.reader.Readers;

/**
 * Where clients of the stream come in. A route of its own and not a resource: a client is a connection and a place in a set,
 * nothing more, so that ten thousand fit.
 */
@ApplicationScoped
class StreamRoute {
    static final String PATH = "/api/v1/status/stream";
    private static final Buffer CONNECTED = Buffer.buffer(":\n\n"); // a comment, so that it knows at once

    private final Broadcast broadcast;
    private final ReaderBoards boards;
    private final Readers readers;
    private final ObjectMapper json;
    private final Clock clock;
    private final Rates rates;

    StreamRoute(
            Broadcast broadcast, ReaderBoards boards, Readers readers, ObjectMapper json, Clock clock, Rates rates) {
        this.broadcast = broadcast;
        this.boards = boards;
        this.readers = readers;
        this.json = json;
        this.clock = clock;
        this.rates = rates;
    }

    void install(@Observes Router router) {
        router.route(HttpMethod.GET, PATH).order(Integer.MIN_VALUE).handler(this::openToAnybody);
        router.route(HttpMethod.GET, PATH).handler(call -> open(call, Caller.of(call)));
    }

    /** Past all that looks at requests: the many who watch the public board are a connection each and nothing more. */
    private void openToAnybody(RoutingContext call) {
        if (Credentials.surelyNone(call.request())) {
            open(call, Caller.ANONYMOUS);
        } else {
            call.next();
        }
    }

    private void open(RoutingContext call, Caller caller) {
        if (rates.refuses(call)) {
            return;
        }
        Topic topic =
                new Topic(call.request().getParam("within"), call.request().getParam("service"), readers.of(caller));
        Optional<EdgeProblem> refused =
                readers.refusal(caller).or(() -> StreamProblem.of(topic, boards.of(topic.reader())));
        if (refused.isPresent()) {
            Refusal.send(call, refused.get());
            return;
        }
        rates.countsAsConnectionOnly(call);
        call.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // whoever compresses waits for more to come
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no")
                .write(CONNECTED);
        EventLoop thread = ((ContextInternal) Vertx.currentContext()).nettyEventLoop();
        Loop loop = broadcast.loop(thread);
        Client client = new Client(topic, call.request());
        leaveInTime(call.vertx(), caller, client, loop);
        welcome(client, call.request().getHeader("Last-Event-ID"));
        loop.join(client);
    }

    /** With the token ends what it opened; who has a new one comes back and misses nothing. */
    private void leaveInTime(Vertx vertx, Caller caller, Client client, Loop loop) {
        if (caller.anonymous()) {
            client.whenGone(() -> loop.leave(client));
            return;
        }
        long rest =
                Math.max(1, Duration.between(clock.instant(), caller.until()).toMillis());
        long end = vertx.setTimer(rest, over -> {
            loop.leave(client);
            client.end();
        });
        client.whenGone(() -> {
            vertx.cancelTimer(end);
            loop.leave(client);
        });
    }

    /** First what was missed, or that it is to be read anew; a new client is told from where it listens. */
    private void welcome(Client client, String lastSeen) {
        Recent.Missed missed = broadcast
                .recent(client.topic.reader())
                .after(lastSeen == null ? null : Id.read(lastSeen).orElse(null));
        List<Frame> again = missed.messages() == null ? null : again(missed.messages(), client.topic);
        if (again == null) {
            client.write(
                    lastSeen == null
                            ? Frame.event("ready", missed.last(), clock.instant(), List.of(), json)
                            : Frame.reset(missed.last(), clock.instant(), json));
        } else {
            again.forEach(client::write);
        }
        client.flush();
        client.hasSeen(missed.last().number());
    }

    /** Null when it is more than may wait for a client: then the board is the shorter reading. */
    private static List<Frame> again(List<Message> missed, Topic topic) {
        List<Frame> frames = new ArrayList<>();
        int bytes = 0;
        for (Message message : missed) {
            Optional<Frame> frame = message.to(topic);
            frame.ifPresent(frames::add);
            bytes += frame.map(Frame::length).orElse(0);
            if (bytes > Client.MOST_UNREAD) {
                return null;
            }
        }
        return frames;
    }
}
