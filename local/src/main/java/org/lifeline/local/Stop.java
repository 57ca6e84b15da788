package org.lifeline.local;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.lifeline.local.machine.Refused;

/** The wish to stop: Ctrl-C, SIGTERM or the end of the terminal; said again it becomes impatience. */
final class Stop {
    private final CountDownLatch wished = new CountDownLatch(1);
    private final Thread starting = Thread.currentThread();
    private volatile Runnable hurry;

    private Stop() {}

    static Stop onSignals() {
        Stop stop = new Stop();
        List.of("INT", "TERM", "HUP").forEach(stop::listen);
        return stop;
    }

    /** What to do when asked again; before that is known, asking interrupts the start. */
    void again(Runnable action) {
        hurry = action;
    }

    boolean isWished() {
        return wished.getCount() == 0;
    }

    /** Does what takes long; the wish to stop interrupts it. */
    void interrupting(Runnable action) {
        Runnable afterwards = hurry;
        hurry = null;
        try {
            if (!isWished()) {
                action.run();
            }
        } finally {
            hurry = afterwards;
            Thread.interrupted();
        }
    }

    void await() {
        try {
            wished.await();
        } catch (InterruptedException e) {
            wished.countDown(); // asked just as the start came to its end
        }
    }

    private void asked() {
        boolean again = isWished();
        wished.countDown();
        if (hurry == null) {
            starting.interrupt();
        } else if (again) {
            hurry.run();
        }
    }

    // By name, since the compiler warns of sun.misc; shutdown hooks neither tell a second Ctrl-C nor set the exit code.
    private void listen(String signal) {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    Stop.class.getClassLoader(), new Class<?>[] {handlers}, (proxy, method, arguments) -> {
                        asked();
                        return null;
                    });
            signals.getMethod("handle", signals, handlers)
                    .invoke(null, signals.getConstructor(String.class).newInstance(signal), handler);
        } catch (ReflectiveOperationException e) {
            throw new Refused("This Java cannot listen for " + signal + ": " + e, e);
        }
    }
}
