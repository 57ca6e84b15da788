package org.lifeline.gateway.caller;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.jwt.algorithm.KeyEncryptionAlgorithm;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jose4j.lang.JoseException;

/**
 * The access token in a browser's session. The library reads its own cookie only once it has met the provider; this reads it
 * before, by the library's means: the tokens, with bars between them, encrypted with the client's secret.
 */
@ApplicationScoped
class SessionTokens {
    private static final String BAR = "\\|";
    private static final int ACCESS_TOKEN = 1;

    private final OidcTenantConfig library;
    private final Optional<SecretKey> key;

    SessionTokens(TenantConfigBean library, OidcNames names) {
        this.library = library.getDefaultTenant().oidcConfig();
        this.key = names.clientSecret()
                .map(secret -> OidcUtils.createSecretKeyFromDigest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty for what is no session of this gateway. */
    Optional<String> accessToken(RoutingContext call) {
        return Optional.ofNullable(OidcUtils.getSessionCookie(call, library)).flatMap(this::accessToken);
    }

    Optional<String> accessToken(String cookie) {
        return key.flatMap(secret -> decrypted(cookie, secret))
                .map(tokens -> tokens.split(BAR))
                .filter(tokens -> tokens.length > ACCESS_TOKEN)
                .map(tokens -> tokens[ACCESS_TOKEN]);
    }

    private static Optional<String> decrypted(String cookie, SecretKey key) {
        try {
            return Optional.of(OidcUtils.decryptString(cookie, key, KeyEncryptionAlgorithm.A256GCMKW));
        } catch (JoseException notOurs) {
            return Optional.empty();
        }
    }
}
