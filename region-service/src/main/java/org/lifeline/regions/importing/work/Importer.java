package org.lifeline.regions.importing.work;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lifeline.regions.importing.Import;
import org.lifeline.regions.importing.ImportKind;
import org.lifeline.regions.importing.ImportSettings;
import org.lifeline.regions.importing.rows.FileFormat;
import org.lifeline.regions.importing.upload.Pieces;

/** Works through the files that have come, the oldest first, one at a time; what a restart interrupts goes on after it. */
@ApplicationScoped
class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final Alone alone;
    private final Progress progress;
    private final Applying applying;
    private final Pieces pieces;
    private final Tending tending;
    private final Bell bell;
    private final ImportSettings settings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread worker;
    private boolean failing;

    Importer(
            Alone alone,
            Progress progress,
            Applying applying,
            Pieces pieces,
            Tending tending,
            Bell bell,
            ImportSettings settings) {
        this.alone = alone;
        this.progress = progress;
        this.applying = applying;
        this.pieces = pieces;
        this.tending = tending;
        this.bell = bell;
        this.settings = settings;
    }

    void open(@Observes StartupEvent started) {
        worker = new Thread(this::follow, "importer");
        worker.setDaemon(true);
        worker.start();
    }

    /** The step that it is at is finished first: an interrupted transaction would cost its connection. */
    void close(@Observes ShutdownEvent stopping) throws InterruptedException {
        closing.countDown();
        bell.ring();
        worker.join(LONGEST_STOP.toMillis());
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void follow() {
        try {
            prepare();
            while (isOpen()) {
                if (turn()) {
                    bell.await(settings.poll());
                } else {
                    closing.await(REST.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** So that nobody waits for what only needs time. */
    private void prepare() {
        try {
            format(ImportKind.BOUNDARIES).applied();
        } catch (RuntimeException failed) {
            LOG.warnf("The boundaries are not prepared, and will be when somebody asks: %s", failed);
        }
    }

    /** False when it failed. */
    private boolean turn() throws InterruptedException {
        try {
            alone.run(this::all);
            failing = false;
            return true;
        } catch (SQLException | RuntimeException failed) {
            if (!failing) {
                LOG.errorf(failed, "The imports stand still; they are taken up again");
            }
            failing = true;
            return false;
        }
    }

    private void all() {
        tending.ifItIsTime();
        Optional<Import> next = progress.claim();
        while (isOpen() && next.isPresent()) {
            one(next.get());
            next = progress.claim();
        }
    }

    private void one(Import file) {
        if (progress.hasFailedTooOften(file)) {
            LOG.errorf("The import %s is given up: it got no further in %d attempts", file.id, settings.mostAttempts());
            progress.step(
                    file.id,
                    file.rows.done(),
                    kept -> progress.end(kept, "It failed again and again, by an error on our side"));
            return;
        }
        try {
            new Run(file, progress, applying, settings.together())
                    .all(format(file.kind), () -> pieces.open(file.id), this::isOpen);
        } catch (IOException failed) {
            throw new IllegalStateException("the file of the import " + file.id + " cannot be read", failed);
        }
    }

    private static FileFormat format(ImportKind kind) {
        return Arc.container().<FileFormat>instance(kind.name()).get();
    }
}
