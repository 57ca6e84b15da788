package org.lifeline.gateway.status;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Names a content, the same on every gateway that shows it. Weak, because two answers with one tag differ in the time at
 * which they were asked for.
 */
@ApplicationScoped
class ContentTag {
    private static final int BYTES = 15;

    EntityTag of(Object content, ObjectWriter rendered) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rendered.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), content);
            byte[] first = Arrays.copyOf(digest.digest(), BYTES);
            return new EntityTag(Base64.getUrlEncoder().encodeToString(first), true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
