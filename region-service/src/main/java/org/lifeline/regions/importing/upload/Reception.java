package org.lifeline.regions.importing.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.lifeline.regions.importing.Import;
import org.lifeline.regions.importing.ImportSettings;
import org.lifeline.wire.ProblemType;

/** Takes files in: one that does not come whole leaves nothing behind, one that comes twice under a key is kept once. */
@ApplicationScoped
public class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final String RETRY_AFTER = "10";

    private final Pieces pieces;
    private final ImportSettings settings;
    private final Clock clock;
    private final UploadSlots slots;

    Reception(Pieces pieces, ImportSettings settings, Clock clock) {
        this.pieces = pieces;
        this.settings = settings;
        this.clock = clock;
        this.slots = new UploadSlots(settings.uploadsAtOnce(), settings.uploadsOfOne());
    }

    /** @param isNew false when it had been taken before, under the same key */
    public record Taken(Import file, boolean isNew) {}

    /**
     * Must not be called within a transaction: it would last as long as the network takes.
     *
     * @param sender who sends it
     */
    public Taken take(Delivery delivery, String sender, InputStream body) {
        if (!slots.take(sender)) {
            throw ProblemType.UNAVAILABLE
                    .with("As many files as can be taken at once are on their way; try again")
                    .withHeader("Retry-After", RETRY_AFTER)
                    .build();
        }
        try {
            UUID id = QuarkusTransaction.requiringNew().call(() -> announce(delivery));
            try {
                Arriving arriving = new Arriving(pieces, settings, clock);
                arriving.all(id, body);
                Taken taken = admit(id, delivery, arriving);
                if (!taken.isNew()) {
                    forget(id);
                }
                return taken;
            } catch (RuntimeException failed) {
                forget(id);
                throw failed;
            }
        } finally {
            slots.giveBack(sender);
        }
    }

    private UUID announce(Delivery delivery) {
        Import file = new Import();
        file.kind = delivery.kind();
        file.name = delivery.name();
        file.dryRun = delivery.dryRun();
        file.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        file.persist();
        return file.id;
    }

    private Taken admit(UUID id, Delivery delivery, Arriving arrived) {
        byte[] digest = arrived.digest(delivery);
        try {
            return QuarkusTransaction.requiringNew().call(() -> Import.underKey(delivery.key())
                    .map(before -> again(before, digest))
                    .orElseGet(() -> admitted(id, delivery, arrived.bytes(), digest)));
        } catch (RuntimeException failed) {
            if (delivery.key() == null || !isTakenMeanwhile(failed)) {
                throw failed;
            }
            return QuarkusTransaction.requiringNew().call(() -> Import.underKey(delivery.key())
                    .map(before -> again(before, digest))
                    .orElseThrow(() -> failed));
        }
    }

    private static Taken admitted(UUID id, Delivery delivery, long bytes, byte[] digest) {
        Import file = Import.findById(id);
        file.bytes = bytes;
        file.digest = digest;
        file.idempotencyKey = delivery.key();
        file.arrived = true;
        Import.flush();
        return new Taken(file, true);
    }

    private static Taken again(Import before, byte[] digest) {
        if (!Arrays.equals(before.digest, digest)) {
            throw ProblemType.CONFLICT.because("Another file has been sent under this Idempotency-Key");
        }
        return new Taken(before, false);
    }

    /** By another call with the same key, in the same moment. */
    private static boolean isTakenMeanwhile(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private static void forget(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> Import.deleteById(id));
        } catch (RuntimeException failed) {
            LOG.warnf("What came of the file of %s is erased later: %s", id, failed);
        }
    }
}
