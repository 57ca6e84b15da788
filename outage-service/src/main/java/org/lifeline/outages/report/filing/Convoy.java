package org.lifeline.outages.report.filing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;
import org.lifeline.outages.report.ReportSettings;
import org.lifeline.wire.ProblemType;

/**
 * Reports that arrive while another transaction is waiting for the disk are kept together by the next one: a commit takes as
 * long for one report as for a thousand. Whoever hands in reports waits until theirs are safe.
 */
@ApplicationScoped
public class Convoy {
    private static final Logger LOG = Logger.getLogger(Convoy.class);
    private static final Load END = new Load(List.of(), new CompletableFuture<>());
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final long LONGEST_STOP_MILLIS = 8_000;

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

    /** What is being written is finished first, so that its senders need not send it again. */
    void close(@Observes ShutdownEvent stopping) throws InterruptedException {
        open = false;
        writers.forEach(writer -> waiting.add(END));
        for (Thread writer : writers) {
            writer.join(LONGEST_STOP_MILLIS);
        }
        refuseWaiting();
    }

    private void refuseWaiting() {
        for (Load load = waiting.poll(); load != null; load = waiting.poll()) {
            refuse(load);
        }
    }

    /** They are told that nothing of theirs is kept, and try again elsewhere. */
    private static void refuse(Load load) {
        load.fates().completeExceptionally(ProblemType.UNAVAILABLE.because("This instance is stopping; try again"));
    }

    /** Returns when all are safely kept; throws, with nothing kept, what went wrong. */
    public List<Fate> keep(List<Offered> offered) {
        if (offered.isEmpty()) {
            return List.of();
        }
        Load load = new Load(offered, new CompletableFuture<>());
        waiting.add(load);
        if (!open && waiting.remove(load)) {
            refuse(load);
        }
        try {
            return load.fates().join();
        } catch (CompletionException failed) {
            throw told(failed.getCause());
        }
    }

    private static RuntimeException told(Throwable failure) {
        if (failure instanceof HttpProblem problem) {
            return problem;
        }
        LOG.error("Reports could not be kept, and their senders are told so", failure);
        if (aboutTheData(failure)) {
            return new IllegalStateException("a report cannot be kept as it is", failure);
        }
        return ProblemType.UNAVAILABLE
                .with("Not kept; try again")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** SQL states 22 (data) and 23 (constraints): something is wrong with one report, which must not cost the others. */
    public static boolean aboutTheData(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }

    private void write() {
        try {
            Load next = waiting.take();
            while (next != END) {
                List<Load> together = new ArrayList<>();
                int size = 0;
                do {
                    together.add(next);
                    size += next.offered().size();
                    next = waiting.poll();
                } while (next != null && next != END && size + next.offered().size() <= settings.mostTogether());
                write(together);
                next = next == null ? waiting.take() : next;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
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
