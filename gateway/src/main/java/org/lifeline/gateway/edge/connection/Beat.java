package org.lifeline.gateway.edge.connection;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Looks at all connections of one event loop now and then, so that none of them needs a timer. */
final class Beat {
    static final Duration LENGTH = Duration.ofMillis(250);

    private final Set<Connection> connections = new HashSet<>();
    private final Future<?> beating;
    private final IntConsumer cut;

    Beat(EventLoop loop, IntConsumer cut) {
        this.cut = cut;
        this.beating = loop.scheduleWithFixedDelay(this::look, 0, LENGTH.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    void remove(Connection connection) {
        connections.remove(connection);
    }

    private void look() {
        List<Connection> slow =
                connections.stream().filter(Connection::isTooSlow).toList();
        slow.forEach(connection -> {
            remove(connection);
            connection.cut();
        });
        if (!slow.isEmpty()) {
            cut.accept(slow.size());
        }
    }

    void stop() {
        beating.cancel(false);
    }
}
