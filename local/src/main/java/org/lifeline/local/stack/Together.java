package org.lifeline.local.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.lifeline.local.machine.Refused;

/** The launcher's threads, none of which keeps it from ending. */
final class Together {
    private Together() {}

    /** All at once, since a start takes seconds; returns when the last is done, and throws what the first threw. */
    static <T> void each(List<T> all, Consumer<T> action) {
        ExecutorService threads = Executors.newFixedThreadPool(all.size(), Together::daemon);
        try {
            CompletableFuture.allOf(all.stream()
                            .map(each -> CompletableFuture.runAsync(() -> action.accept(each), threads))
                            .toArray(CompletableFuture[]::new))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while the services started.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lifeline");
        thread.setDaemon(true);
        return thread;
    }
}
