package org.lifeline.feed.serve;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A place in the feed: all rows at or before (xid, id) have been seen. Opaque to readers. */
record Cursor(String epoch, long xid, long id) {
    static Cursor startOf(String epoch) {
        return new Cursor(epoch, 0, 0);
    }

    String encoded() {
        String plain = epoch + ":" + Long.toUnsignedString(xid) + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Of two places of one life of the database. */
    boolean isBehind(Cursor other) {
        int transactions = Long.compareUnsigned(xid, other.xid);
        return transactions > 0 || transactions == 0 && id > other.id;
    }

    /** Empty when the text is not one of ours. */
    static Optional<Cursor> decode(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(":");
            return parts.length == 3
                    ? Optional.of(new Cursor(parts[0], Long.parseUnsignedLong(parts[1]), Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
