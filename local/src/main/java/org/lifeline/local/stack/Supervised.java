package org.lifeline.local.stack;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A part that is wanted: when it ends unasked this is said at once, and it is started again, each time a little later. */
final class Supervised {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Part part;
    private final boolean restarts;
    private final ScheduledExecutorService clock;
    private final Consumer<String> say;
    private volatile boolean wanted;
    private volatile int run; // the end of an earlier run is none of the present one
    private Duration pause = Duration.ofSeconds(1);
    private long startedNanos;

    Supervised(Part part, boolean restarts, ScheduledExecutorService clock, Consumer<String> say) {
        this.part = part;
        this.restarts = restarts;
        this.clock = clock;
        this.say = say;
    }

    Part part() {
        return part;
    }

    /** Returns when it is ready. */
    void start() {
        long before = System.nanoTime();
        int launched = launch(before);
        part.awaitReady();
        part.onExit().thenAccept(how -> ended(launched, how));
        double seconds = (System.nanoTime() - before) / 1e9;
        say.accept(String.format(Locale.ROOT, "%-16s ready after %4.1f s   %s", part.name(), seconds, part.address()));
    }

    private synchronized int launch(long now) {
        wanted = true;
        part.launch();
        startedNanos = now;
        return ++run;
    }

    /** From now on its end is no surprise. */
    void leave() {
        wanted = false;
    }

    synchronized void stop() {
        wanted = false;
        part.stop();
    }

    synchronized void kill() {
        wanted = false;
        part.kill();
    }

    private void ended(int launched, String how) {
        if (!wanted || launched != run) {
            return;
        }
        if (!restarts) {
            say.accept(part.name() + " ended unasked (" + how + ").");
            return;
        }
        say.accept(part.name() + " ended unasked (" + how + "): it is started again in " + pause.toSeconds() + " s.");
        again();
    }

    private synchronized void again() {
        if (System.nanoTime() - startedNanos > STEADY.toNanos()) {
            pause = Duration.ofSeconds(1);
        }
        if (wanted && !clock.isShutdown()) {
            clock.schedule(this::restart, pause.toMillis(), TimeUnit.MILLISECONDS);
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    private void restart() {
        if (!wanted) {
            return;
        }
        try {
            start();
        } catch (RuntimeException e) {
            if (wanted) {
                say.accept(part.name() + " could not be started again: " + e.getMessage());
                part.stop();
                again();
            }
        }
    }
}
