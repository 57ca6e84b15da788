package org.lifeline.outages.author;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.author.Seal.Sealed;

/**
 * The keys of the installation: those from outside encrypt, and may change. Those that hash must not, or nobody would be known
 * again; they are derived from one secret, made at the first start and kept in the database, sealed with the first key from
 * outside, and sealed anew when another is the first.
 */
@ApplicationScoped
class Secrets {
    private static final String BOUND_TO = "protection_secret";
    private static final int BYTES = 32;
    private static final String KEEP = """
            insert into protection_secret (key_id, sealed) values (?, ?) on conflict (one) do nothing""";
    private static final String KEPT = "select key_id, sealed from protection_secret";
    private static final String SEAL_ANEW = "update protection_secret set key_id = ?, sealed = ? where key_id = ?";

    private final Seal seal;
    private volatile Map<Purpose, byte[]> hashing;

    Secrets(ProtectionSettings settings) {
        this.seal = new Seal(settings.keys());
    }

    /** What hashes are made for; one never serves for another. */
    enum Purpose {
        LOOKUP,
        LINEAGE,
        TELLER,
        PSEUDONYM,
        DECIDER,
        HANDLE,
        ORDER,
        PLACE,
        OWNER,
        WEBHOOK
    }

    /** So that a wrong key is known at the start, and not with the first report. */
    void open(@Observes StartupEvent started) {
        hash(Purpose.LOOKUP);
    }

    Seal seal() {
        return seal;
    }

    /** 32 bytes. */
    byte[] hash(Purpose purpose, String... parts) {
        return Keyed.mac(key(purpose), parts);
    }

    byte[] key(Purpose purpose) {
        if (hashing == null) {
            hashing = QuarkusTransaction.requiringNew().call(this::derived);
        }
        return hashing.get(purpose);
    }

    private Map<Purpose, byte[]> derived() {
        byte[] root = root();
        Map<Purpose, byte[]> derived = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            derived.put(purpose, Keyed.derived(root, purpose.name().getBytes(StandardCharsets.UTF_8)));
        }
        return derived;
    }

    /** When two instances start together, the first one's is that of both. */
    private byte[] root() {
        if (kept().isEmpty()) {
            Sealed made = seal.seal(Seal.random(BYTES), BOUND_TO);
            ManyRows.of(KEEP).value(made.keyId()).value(made.text()).update();
        }
        Sealed kept = kept().get(0);
        byte[] root = seal.open(kept, BOUND_TO);
        if (!kept.keyId().equals(seal.current())) {
            Sealed anew = seal.seal(root, BOUND_TO);
            ManyRows.of(SEAL_ANEW)
                    .value(anew.keyId())
                    .value(anew.text())
                    .value(kept.keyId())
                    .update();
        }
        return root;
    }

    private static List<Sealed> kept() {
        return ManyRows.of(KEPT).list(row -> new Sealed(row.getString(1), row.getString(2)));
    }
}
