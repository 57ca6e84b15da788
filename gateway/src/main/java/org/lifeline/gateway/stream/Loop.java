package org.lifeline.gateway.stream;

import io.netty.channel.EventLoop;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** The clients of one event loop. Only this loop touches them, so that nothing has to be locked. */
final class Loop {
    private final EventLoop thread;
    private final IntConsumer dropped;
    private final Map<Topic, Map<HttpServerResponse, Long>> clients = new HashMap<>();

    Loop(EventLoop thread, IntConsumer dropped) {
        this.thread = thread;
        this.dropped = dropped;
    }

    /**
     * On its thread.
     *
     * @param seen the last message that it has got: one that is on its way to this loop may be among what it has missed
     */
    void join(Topic topic, HttpServerResponse client, Id seen) {
        clients.computeIfAbsent(topic, none -> new HashMap<>()).put(client, seen.number());
    }

    /** On its thread. */
    void leave(Topic topic, HttpServerResponse client) {
        Map<HttpServerResponse, Long> others = clients.get(topic);
        if (others != null && others.remove(client) != null && others.isEmpty()) {
            clients.remove(topic);
        }
    }

    void send(Message message) {
        thread.execute(() -> List.copyOf(clients.keySet())
                .forEach(topic -> message.to(topic).ifPresent(event -> write(topic, event, message.id.number()))));
    }

    void send(Buffer toAll) {
        thread.execute(() -> List.copyOf(clients.keySet()).forEach(topic -> write(topic, toAll, Long.MAX_VALUE)));
    }

    void close() {
        thread.execute(() -> {
            clients.values().forEach(all -> List.copyOf(all.keySet()).forEach(HttpServerResponse::end));
            clients.clear();
        });
    }

    /** Who does not read what was sent before is dropped, and resumes where it was when it comes back. */
    private void write(Topic topic, Buffer event, long number) {
        List<HttpServerResponse> slow = new ArrayList<>();
        clients.get(topic).forEach((client, seen) -> {
            if (client.writeQueueFull() || client.closed()) {
                slow.add(client);
            } else if (number > seen) {
                client.write(event);
            }
        });
        slow.forEach(client -> {
            leave(topic, client);
            client.reset();
        });
        if (!slow.isEmpty()) {
            dropped.accept(slow.size());
        }
    }
}
