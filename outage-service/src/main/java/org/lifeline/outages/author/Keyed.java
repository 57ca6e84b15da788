package org.lifeline.outages.author;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes: HMAC-SHA-256. */
final class Keyed {
    private static final String ALGORITHM = "HmacSHA256";

    private Keyed() {}

    /** Of some parts, each with its length before it, so that no two lists of parts are one text. */
    static byte[] mac(byte[] key, String... parts) {
        Mac mac = keyed(key);
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
        }
        return mac.doFinal();
    }

    /** A key for one purpose from a key that is random already: the first block of HKDF-Expand (RFC 5869, 2.3 and 3.3). */
    static byte[] derived(byte[] root, byte[] purpose) {
        Mac mac = keyed(root);
        mac.update(purpose);
        mac.update((byte) 1);
        return mac.doFinal();
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
