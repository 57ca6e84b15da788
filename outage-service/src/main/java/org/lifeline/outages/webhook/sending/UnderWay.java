package org.lifeline.outages.webhook.sending;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How many attempts this instance is making, and for which webhooks. */
final class UnderWay {
    private final Map<UUID, Integer> byWebhook = new HashMap<>();
    private int all;

    synchronized void begin(UUID webhook) {
        byWebhook.merge(webhook, 1, Integer::sum);
        all++;
    }

    synchronized void end(UUID webhook) {
        byWebhook.computeIfPresent(webhook, (id, many) -> many == 1 ? null : Integer.valueOf(many - 1));
        all--;
        notifyAll();
    }

    synchronized Map<UUID, Integer> byWebhook() {
        return Map.copyOf(byWebhook);
    }

    synchronized int all() {
        return all;
    }

    /** Returns when there are none, or when the time is over. */
    synchronized void awaitNone(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; all > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
