package org.lifeline.outages.author;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.author.Seal.Sealed;

/** Encrypts identities with the first key that are encrypted with another, so that the other can be taken away. */
@ApplicationScoped
class SealAnew {
    private static final Logger LOG = Logger.getLogger(SealAnew.class);
    private static final int STEP = 1000;
    private static final String OLD = """
            select id, key_id, sealed from author where key_id = ? order by id limit ? for no key update skip locked""";
    private static final String ANEW = """
            update author a set key_id = anew.key_id, sealed = anew.sealed
            from unnest(?::uuid[], ?::text[], ?::text[]) as anew (id, key_id, sealed) where a.id = anew.id""";
    private static final String KEYS = "select key_id, count(*) from author group by key_id";

    private final Secrets secrets;

    SealAnew(Secrets secrets) {
        this.secrets = secrets;
    }

    private record Identity(UUID id, Sealed sealed) {}

    private record Used(String keyId, long times) {}

    @Scheduled(every = "{lifeline.protection.tend}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tend() {
        Seal seal = secrets.seal();
        List<Used> used = QuarkusTransaction.requiringNew()
                .call(() -> ManyRows.of(KEYS).list(row -> new Used(row.getString(1), row.getLong(2))));
        for (Used key : used) {
            if (!seal.knows(key.keyId())) {
                LOG.errorf("%d identities cannot be read: LIFELINE_PROTECTION_KEYS lacks %s", key.times(), key.keyId());
            } else if (!key.keyId().equals(seal.current())) {
                int anew = all(key.keyId());
                LOG.infof("%d identities are now encrypted with the first key, and none with %s", anew, key.keyId());
            }
        }
    }

    private int all(String keyId) {
        int all = 0;
        int step;
        do {
            step = QuarkusTransaction.requiringNew().call(() -> step(keyId));
            all += step;
        } while (step == STEP);
        return all;
    }

    private int step(String keyId) {
        Seal seal = secrets.seal();
        List<Identity> anew = ManyRows.of(OLD)
                .value(keyId)
                .value(STEP)
                .list(row -> new Identity(row.getObject(1, UUID.class), new Sealed(row.getString(2), row.getString(3))))
                .stream()
                .map(old -> new Identity(
                        old.id(),
                        seal.seal(
                                seal.open(old.sealed(), old.id().toString()),
                                old.id().toString())))
                .toList();
        return anew.isEmpty()
                ? 0
                : ManyRows.of(ANEW)
                        .column("uuid", anew, Identity::id)
                        .column("text", anew, one -> one.sealed().keyId())
                        .column("text", anew, one -> one.sealed().text())
                        .update();
    }
}
