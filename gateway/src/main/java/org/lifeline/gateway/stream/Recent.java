package org.lifeline.gateway.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest messages of one channel, for clients whose connection broke off for a while. */
final class Recent {
    private static final int MOST = 1000;
    private static final int MOST_AREAS = 10_000; // all together: one message can tell of hundreds

    private final Deque<Message> messages = new ArrayDeque<>();
    private int areas;
    private Id last = Id.beginning();

    synchronized Id last() {
        return last;
    }

    /** @param message null for a change so large that it is to be read anew by everybody */
    synchronized void add(Id id, Message message) {
        last = id;
        if (message == null) {
            messages.clear();
            areas = 0;
            return;
        }
        if (!messages.isEmpty()) {
            messages.getLast().forgetRendered();
        }
        messages.addLast(message);
        areas += message.size();
        while (messages.size() > MOST || areas > MOST_AREAS) {
            areas -= messages.removeFirst().size();
        }
    }

    /**
     * What came after a message.
     *
     * @param messages null when they are not remembered any more, or if it was none of ours
     * @param last the last of all messages
     */
    record Missed(List<Message> messages, Id last) {}

    /** @param seen null for a client that has seen none */
    synchronized Missed after(Id seen) {
        boolean ours = seen != null
                && seen.life().equals(last.life())
                && seen.number() <= last.number()
                && last.number() - seen.number() <= messages.size();
        return new Missed(
                ours
                        ? messages.stream()
                                .filter(message -> message.id.number() > seen.number())
                                .toList()
                        : null,
                last);
    }
}
