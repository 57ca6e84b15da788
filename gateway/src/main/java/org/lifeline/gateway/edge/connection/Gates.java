package org.lifeline.gateway.edge.connection;

import io.micrometer.core.instrument.Counter;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lifeline.gateway.edge.Refused;
import org.lifeline.gateway.edge.browser.SecurityHeaders;

/** Sets a gate on every socket at which this gateway listens; Vert.x itself lets nobody in between. */
@Singleton
class Gates {
    private static final int LOOK_EVERY_MILLIS = 1;

    private final VertxInternal vertx;
    private final SecurityHeaders headers;
    private final Gate gate;
    private final Counter slow;
    private final Pace.Least least;
    private final AnswerPace.Least leastTaken;
    private final AtomicLong sentAhead = new AtomicLong();
    private final Map<EventLoop, Beat> beats = new ConcurrentHashMap<>();
    private final List<Future<?>> lookouts = new CopyOnWriteArrayList<>();

    Gates(
            Vertx vertx,
            SecurityHeaders headers,
            ConnectionConfig config,
            TrustedProxies proxies,
            DecoderLimits limits,
            Refused refused) {
        this.vertx = (VertxInternal) vertx;
        this.headers = headers;
        this.slow = refused.because("slow");
        long beatMillis = Beat.LENGTH.toMillis();
        this.least = new Pace.Least(
                config.headWithin().toMillis() / beatMillis,
                config.bodyGrace().toMillis() / beatMillis,
                Math.max(1, config.leastOfABody().asLongValue() * beatMillis / 1000),
                config.bodyWithin().toMillis() / beatMillis);
        this.leastTaken = new AnswerPace.Least(
                config.answerGrace().toMillis() / beatMillis,
                Math.max(1, config.leastOfAnAnswer().asLongValue() * beatMillis / 1000),
                config.answerWithin().toMillis() / beatMillis);
        Counter crowded = refused.because("connections");
        this.gate = new Gate(
                config.mostOfAnAddress(), proxies, () -> new Arrival(this::open, limits::decoder), crowded::increment);
    }

    /** The event that a socket listens comes late and on another thread: until then it is looked for. */
    void lookOut(@Observes StartupEvent starting) {
        for (EventExecutor acceptor : vertx.getAcceptorEventLoopGroup()) {
            lookouts.add(acceptor.scheduleWithFixedDelay(
                    () -> guardSockets(acceptor), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    void listen(@ObservesAsync HttpServerStart started) {
        guardSockets();
    }

    void listen(@ObservesAsync HttpsServerStart started) {
        guardSockets();
    }

    private void guardSockets() {
        lookouts.forEach(lookout -> lookout.cancel(false));
        vertx.getAcceptorEventLoopGroup().forEach(acceptor -> acceptor.execute(() -> guardSockets(acceptor)));
    }

    /** On its thread. */
    private void guardSockets(EventExecutor acceptor) {
        ((SingleThreadEventLoop) acceptor).registeredChannelsIterator().forEachRemaining(this::guard);
    }

    private void guard(Channel socket) {
        if (socket instanceof ServerChannel && socket.pipeline().get(Gate.class) == null) {
            socket.pipeline().addFirst(gate);
        }
    }

    private Connection open(EventLoop loop) {
        Beat beat = beats.computeIfAbsent(loop, one -> new Beat(one, slow::increment));
        return new Connection(headers, beat, new Pace(least), new AnswerPace(leastTaken), new SentAhead(sentAhead));
    }

    void stop(@Observes ShutdownEvent stopping) {
        lookouts.forEach(lookout -> lookout.cancel(false));
        beats.values().forEach(Beat::stop);
    }
}
