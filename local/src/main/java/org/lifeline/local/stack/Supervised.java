package org.lifeline.local.stack;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lifeline.local.machine.FailureSentence;
import org.lifeline.local.machine.Refused;

/** A part that is wanted: when it ends unasked this is said at once, and it is started again, each time a little later. */
final class Supervised {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Part part;
    private final boolean restarts;
    private final ScheduledExecutorService clock;
    private final Consumer<String> say;
    private volatile boolean wanted;
    private volatile boolean ready;
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
        want();
        try {
            startWanted();
        } catch (RuntimeException e) {
            wanted = false;
            throw e;
        }
    }

    /** Returns at once; a start that fails is said, and tried again. */
    void startBeside() {
        want();
        clock.execute(this::restart);
    }

    /** The end of what ran before may be told late, and is none of what is wanted from now on. */
    private synchronized void want() {
        run++;
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    boolean isReady() {
        return ready;
    }

    private void startWanted() {
        long before = System.nanoTime();
        part.prepare();
        int launched = launch(before);
        part.awaitReady();
        ready = true;
        part.onExit().thenAccept(how -> ended(launched, how));
        double seconds = (System.nanoTime() - before) / 1e9;
        say.accept(String.format(Locale.ROOT, "%-16s ready after %4.1f s   %s", part.name(), seconds, part.address()));
    }

    private synchronized int launch(long now) {
        if (!wanted) {
            throw new Refused(part.name() + " was stopped before it started.");
        }
        int launched = ++run;
        part.launch();
        startedNanos = now;
        return launched;
    }

    /** From now on its end is no surprise. */
    void leave() {
        wanted = false;
    }

    synchronized void stop() {
        leave();
        ready = false;
        part.stop();
    }

    synchronized void kill() {
        leave();
        ready = false;
        part.kill();
    }

    private void ended(int launched, String how) {
        if (!wanted || launched != run) {
            return;
        }
        ready = false;
        if (!restarts) {
            wanted = false;
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
            startWanted();
        } catch (RuntimeException e) {
            if (wanted) {
                say.accept(part.name() + " could not be started: "
                        + FailureSentence.of(e).orElse(e.toString()));
                part.stop();
                wanted = restarts;
                again();
            }
        }
    }
}
