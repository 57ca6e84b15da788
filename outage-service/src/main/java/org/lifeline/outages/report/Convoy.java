package org.lifeline.outages.report;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;
import org.lifeline.wire.ProblemType;

/**
 * Reports that arrive while another transaction is waiting for the disk are kept together by the next one: a commit takes as
 * long for one report as for a thousand. Whoever hands in reports waits until theirs are safe.
 */
@ApplicationScoped
class Convoy {
    private static final Logger LOG = Logger.getLogger(Convoy.class);

    private final Filing filing;
    private final ReportSettings settings;
    private final BlockingQueue<Load> waiting = new LinkedBlockingQueue<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean open = true;

    Convoy(Filing filing, ReportSettings settings) {
        this.filing = filing;
        this.settings = settings;
    }

    /** What one caller hands in, to be kept all or not at all. */
    private record Load(List<Offered> offered, CompletableFuture<List<Fate>> fates) {}

    void open(@Observes @Priority(1) StartupEvent started) {
        for (int i = 0; i < settings.writers(); i++) {
            Thread writer = new Thread(this::write, "report-writer-" + i);
            writer.setDaemon(true);
            writer.start();
            writers.add(writer);
        }
    }

    void close(@Observes ShutdownEvent stopping) {
        open = false;
        writers.forEach(Thread::interrupt);
        refuseWaiting();
    }

    /** They are told that nothing of theirs is kept, and try again elsewhere. */
    private void refuseWaiting() {
        for (Load load = waiting.poll(); load != null; load = waiting.poll()) {
            load.fates().completeExceptionally(ProblemType.UNAVAILABLE.because("This instance is stopping; try again"));
        }
    }

    /** Returns when all are safely kept; throws, with nothing kept, what went wrong. */
    List<Fate> keep(List<Offered> offered) {
        if (offered.isEmpty()) {
            return List.of();
        }
        Load load = new Load(offered, new CompletableFuture<>());
        waiting.add(load);
        if (!open) {
            refuseWaiting();
        }
        try {
            return load.fates().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void write() {
        Load left = null;
        while (open) {
            try {
                List<Load> together = new ArrayList<>();
                Load next = left != null ? left : waiting.take();
                int size = 0;
                while (next != null
                        && (together.isEmpty() || size + next.offered().size() <= settings.mostTogether())) {
                    together.add(next);
                    size += next.offered().size();
                    next = waiting.poll();
                }
                left = next;
                write(together);
            } catch (InterruptedException closing) {
                break;
            }
        }
        if (left != null) {
            waiting.add(left);
        }
        refuseWaiting();
    }

    private void write(List<Load> together) {
        try {
            List<Fate> fates = filing.keep(
                    together.stream().flatMap(load -> load.offered().stream()).toList());
            int from = 0;
            for (Load load : together) {
                int to = from + load.offered().size();
                load.fates().complete(fates.subList(from, to));
                from = to;
            }
        } catch (Exception | Error failed) { // a commit may throw checked ones, which the interceptor hides
            if (together.size() == 1) {
                together.get(0).fates().completeExceptionally(failed);
            } else {
                LOG.warnf("%d calls failed together, each is tried by itself: %s", together.size(), failed);
                together.forEach(load -> write(List.of(load)));
            }
        }
    }
}
