package org.lifeline.outages.author;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts with AES-256-GCM (NIST SP 800-38D): the first key encrypts, all decrypt. */
final class Seal {
    private static final String HOW_TO =
            "LIFELINE_PROTECTION_KEYS must name at least one key that encrypts who reported:"
                    + " 32 bytes in base64 each, comma separated (openssl rand -base64 32 makes one)";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    /** @param text base64 of nonce, ciphertext and tag */
    record Sealed(String keyId, String text) {}

    /** Refuses to be without a key, in one sentence. */
    Seal(Optional<List<String>> configured) {
        configured.orElse(List.of()).stream()
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(Seal::decoded)
                .forEach(key -> keys.put(idOf(key), new SecretKeySpec(key, "AES")));
        if (keys.isEmpty()) {
            throw new ConfigurationException(HOW_TO);
        }
    }

    /** The id of the key that encrypts. */
    String current() {
        return keys.keySet().iterator().next();
    }

    boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    /** @param boundTo it opens only beside the same: a row cannot be put in another's place */
    Sealed seal(byte[] plain, String boundTo) {
        return new Sealed(current(), Base64.getEncoder().encodeToString(sealed(keys.get(current()), plain, boundTo)));
    }

    byte[] open(Sealed sealed, String boundTo) {
        SecretKeySpec key = keys.get(sealed.keyId());
        if (key == null) {
            throw new ConfigurationException("LIFELINE_PROTECTION_KEYS lacks the key " + sealed.keyId()
                    + ", with which something is encrypted that is still needed");
        }
        return opened(key, Base64.getDecoder().decode(sealed.text()), boundTo);
    }

    /** With a key of its own; fit for a query. */
    static String inUrl(byte[] key, byte[] plain, String boundTo) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealed(new SecretKeySpec(key, "AES"), plain, boundTo));
    }

    static byte[] fromUrl(byte[] key, String text, String boundTo) {
        return opened(new SecretKeySpec(key, "AES"), Base64.getUrlDecoder().decode(text), boundTo);
    }

    private static byte[] sealed(SecretKeySpec key, byte[] plain, String boundTo) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, key, nonce, plain, boundTo);
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    private static byte[] opened(SecretKeySpec key, byte[] text, String boundTo) {
        byte[] nonce = Arrays.copyOf(text, NONCE_BYTES);
        byte[] encrypted = Arrays.copyOfRange(text, NONCE_BYTES, text.length);
        return run(Cipher.DECRYPT_MODE, key, nonce, encrypted, boundTo);
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] input, String boundTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("What is sealed cannot be opened, or has been tampered with", failed);
        }
    }

    /** Says nothing of the key, and is the same in every instance. */
    private static String idOf(byte[] key) {
        return HexFormat.of().formatHex(Keyed.mac(key, "lifeline key id"), 0, 4);
    }

    private static byte[] decoded(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, without the key
        }
        throw new ConfigurationException(HOW_TO + "; one of them is not");
    }
}
