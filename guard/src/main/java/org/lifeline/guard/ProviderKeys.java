package org.lifeline.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.lifeline.guard.KeptKeys.Told;

/**
 * The public keys of the identity provider: fetched when first needed, anew when they are old, and at once when a token names
 * one that is not known, for providers change their keys. While the provider is away, what is known of it serves on, also
 * after a restart if it is kept on disk.
 */
final class ProviderKeys implements VerificationKeyResolver {
    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);

    private final TokenConfig config;
    private final Get http = new Get();
    private final ReentrantLock asking = new ReentrantLock();
    private final Optional<KeptKeys> kept;
    private volatile Known known = new Known(List.of(), 0);
    private volatile boolean failing;
    private volatile boolean keeping = true;
    private volatile long asked;

    ProviderKeys(TokenConfig config) {
        this.config = config;
        this.asked = System.nanoTime() - config.keysPause().toNanos();
        http.setConnectTimeout((int) config.keysWithin().toMillis());
        http.setReadTimeout((int) config.keysWithin().toMillis());
        http.setRetries(0);
        kept = config.keysKeptIn().map(file -> new KeptKeys(file, config.jwks()));
        kept.filter(keys -> Files.exists(keys.file())).ifPresent(this::restore);
    }

    private void restore(KeptKeys keys) {
        Instant now = Instant.now();
        try {
            Told told = keys.read(now, config.keysAtMost(), config.clockSkew());
            known = new Known(
                    told.keys(),
                    System.nanoTime() - Duration.between(told.at(), now).toNanos());
        } catch (IOException unusable) {
            LOG.warnf("The provider's keys in %s are not used: %s", keys.file(), unusable.getMessage());
        }
    }

    /** @param at when they were told, in nanoseconds of this process */
    private record Known(List<JsonWebKey> keys, long at) {
        boolean olderThan(Duration age) {
            return keys.isEmpty() || System.nanoTime() - at > age.toNanos();
        }
    }

    /** Whether a token is good cannot be said: its provider does not tell its keys. */
    static final class Unreachable extends UnresolvableKeyException {
        private static final long serialVersionUID = 1;

        Unreachable() {
            super("the identity provider does not tell its keys");
        }
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> around) throws UnresolvableKeyException {
        if (known.olderThan(config.keysFor()) && (known.olderThan(config.keysAtMost()) || !asking.isLocked())) {
            ask();
        }
        Key key = select(token);
        if (key == null) {
            ask();
            key = select(token);
        }
        if (key != null) {
            return key;
        }
        throw failing ? new Unreachable() : new UnresolvableKeyException("the identity provider has no such key");
    }

    /** Whether some may be trusted, be it that the provider does not answer. */
    boolean areKnown() {
        return !known.olderThan(config.keysAtMost());
    }

    /** Asks for them unless they are current, so that what is kept on disk is as new as it can be. */
    void renew() {
        if (known.olderThan(config.keysFor())) {
            ask();
        }
    }

    private Key select(JsonWebSignature token) throws UnresolvableKeyException {
        Known now = known;
        if (now.olderThan(config.keysAtMost())) {
            return null;
        }
        try {
            JsonWebKey selected = new VerificationJwkSelector().select(token, now.keys());
            return selected == null ? null : selected.getKey();
        } catch (JoseException unusable) {
            throw new UnresolvableKeyException("the token names its key in a way that is not known here", unusable);
        }
    }

    /** Whoever comes while somebody asks waits for that answer; who comes right after it is content with it. */
    private void ask() {
        asking.lock();
        try {
            if (System.nanoTime() - asked < config.keysPause().toNanos()) {
                return;
            }
            List<JsonWebKey> told = new JsonWebKeySet(http.get(config.jwks()).getBody()).getJsonWebKeys();
            known = new Known(told, System.nanoTime());
            kept.ifPresent(keys -> keep(keys, told));
            if (failing) {
                failing = false;
                LOG.info("The identity provider tells its keys again");
            }
        } catch (IOException | JoseException away) {
            if (!failing) {
                failing = true;
                LOG.warnf("The identity provider does not tell its keys, tokens with others are not taken: %s", away);
            }
        } finally {
            asked = System.nanoTime();
            asking.unlock();
        }
    }

    private void keep(KeptKeys keys, List<JsonWebKey> told) {
        try {
            keys.write(new Told(told, Instant.now()));
            keeping = true;
        } catch (IOException full) {
            if (keeping) {
                keeping = false;
                LOG.warnf(
                        "The provider's keys cannot be kept in %s, so a start without the provider knows those of before: %s",
                        keys.file(), full);
            }
        }
    }
}
