package org.lifeline.gateway.stream;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** The clients of one event loop. Only this loop touches them, so that nothing has to be locked. */
final class Loop {
    private final EventLoop thread;
    private final IntConsumer dropped;
    private final Map<Topic, Set<Client>> clients = new HashMap<>();
    private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();

    Loop(EventLoop thread, IntConsumer dropped) {
        this.thread = thread;
        this.dropped = dropped;
    }

    /** On its thread. */
    void join(Client client) {
        clients.computeIfAbsent(client.topic, none -> new HashSet<>()).add(client);
    }

    /** On its thread. */
    void leave(Client client) {
        Set<Client> others = clients.get(client.topic);
        if (others != null && others.remove(client) && others.isEmpty()) {
            clients.remove(client.topic);
        }
    }

    /** What comes while it is at work goes out together, in one piece for each client. */
    void send(Delivery delivery) {
        waiting.add(delivery);
        if (called.compareAndSet(false, true)) {
            thread.execute(this::deliver);
        }
    }

    void close() {
        thread.execute(() -> {
            clients.values().forEach(all -> all.forEach(Client::end));
            clients.clear();
        });
    }

    private void deliver() {
        called.set(false);
        List<Delivery> all = new ArrayList<>();
        for (Delivery next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        List<Client> deaf = new ArrayList<>();
        try {
            clients.forEach((topic, listening) -> {
                List<Delivery.Shared> news =
                        all.stream().flatMap(one -> one.to(topic).stream()).toList();
                if (!news.isEmpty()) {
                    listening.stream().filter(client -> !client.take(news)).forEach(deaf::add);
                }
            });
        } finally {
            all.forEach(Delivery::done);
        }
        drop(deaf);
    }

    /** Who does not read what was sent before is dropped, and resumes where it was when it comes back. */
    private void drop(List<Client> deaf) {
        deaf.forEach(client -> {
            leave(client);
            client.drop();
        });
        if (!deaf.isEmpty()) {
            dropped.accept(deaf.size());
        }
    }
}
