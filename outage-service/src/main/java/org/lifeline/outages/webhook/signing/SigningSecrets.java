package org.lifeline.outages.webhook.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.lifeline.outages.author.Strongbox;

/** Makes the secrets of webhooks, and keeps them encrypted, each bound to its webhook. */
@ApplicationScoped
public class SigningSecrets {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Strongbox strongbox;

    SigningSecrets(Strongbox strongbox) {
        this.strongbox = strongbox;
    }

    /**
     * A new secret.
     *
     * @param shown to its owner, once
     * @param sealed as it is kept
     */
    public record Made(String shown, String sealed) {
        /** What is shown to one is not for the log. */
        @Override
        public String toString() {
            return "a secret";
        }
    }

    public Made make(UUID webhook) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Made(
                PREFIX + Base64.getEncoder().encodeToString(secret), strongbox.seal(secret, webhook.toString()));
    }

    public byte[] open(String sealed, UUID webhook) {
        return strongbox.open(sealed, webhook.toString());
    }
}
