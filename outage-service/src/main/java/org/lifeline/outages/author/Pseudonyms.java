package org.lifeline.outages.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.lifeline.outages.author.Secrets.Purpose;

/** Names that stand for sources: the same within one scope, such as an outage, and unrelated from scope to scope. */
@ApplicationScoped
public class Pseudonyms {
    private static final int CHARACTERS = 10;
    private static final int BITS = 5 * CHARACTERS;
    private static final long VERSION_8 = 0x8000L; // a UUID of one's own making (RFC 9562)
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Secrets secrets;

    Pseudonyms(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Ten characters of base32hex: cannot be turned back, nor made by whoever knows the source, without our key. */
    public String of(String scope, String source) {
        return characters(secrets.hash(Purpose.PSEUDONYM, scope, source));
    }

    /** The same for all that one person decides in a scope; not to be had by naming a source like it. */
    public String ofDecider(String scope, Person decider) {
        return characters(secrets.hash(Purpose.DECIDER, scope, decider.issuer(), decider.subject()));
    }

    /** What the order of a list is mixed with where it must say nothing; told to nobody, or it could be unmixed. */
    public String salt(String scope, String list) {
        return HexFormat.of().formatHex(secrets.hash(Purpose.ORDER, scope, list));
    }

    private static String characters(byte[] hash) {
        long first = ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS);
        String digits = Long.toString(first, 32);
        return "0".repeat(CHARACTERS - digits.length()) + digits;
    }

    /** Stands for a report where its id would lead to what is shown of it elsewhere. */
    public UUID handle(String scope, UUID report) {
        return handle(scope, report.toString());
    }

    /** Stands for what has an id that tells its place among others, such as an event. */
    public UUID handle(String scope, String id) {
        ByteBuffer hash = ByteBuffer.wrap(secrets.hash(Purpose.HANDLE, scope, id));
        long most = (hash.getLong() & ~0xF000L) | VERSION_8;
        return new UUID(most, (hash.getLong() >>> 2) | VARIANT);
    }
}
