package org.lifeline.guard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.lifeline.wire.Role;

/** Tokens that nobody may get in with, each wrong in one thing. */
public enum BadToken {
    EXPIRED(but(claims -> claims.setExpirationTime(at(-60)))),
    WITHOUT_END(but(claims -> claims.unsetClaim("exp"))),
    NOT_YET_GOOD(but(claims -> claims.setNotBefore(at(3600)))),
    OF_ANOTHER_ISSUER(but(claims -> claims.setIssuer(TestIssuer.url() + "2"))),
    WITHOUT_ISSUER(but(claims -> claims.unsetClaim("iss"))),
    FOR_ANOTHER_AUDIENCE(but(claims -> claims.setAudience("account"))),
    FOR_NO_AUDIENCE(but(claims -> claims.unsetClaim("aud"))),
    OF_NOBODY(but(claims -> claims.unsetClaim("sub"))),
    NOT_SIGNED(() -> Tokens.signed(everything(), AlgorithmIdentifiers.NONE, null, null)),
    SIGNED_WITH_THE_PUBLIC_KEY(() -> Tokens.signed(
            everything(),
            AlgorithmIdentifiers.HMAC_SHA256,
            TestIssuer.key().getKeyId(),
            new HmacKey(TestIssuer.key().getPublicKey().getEncoded()))),
    BY_ANOTHER_KEY(() -> byAnother("unheard-of")),
    BY_ANOTHER_KEY_UNDER_A_KNOWN_NAME(() -> byAnother(TestIssuer.key().getKeyId())),
    TAMPERED_WITH(BadToken::tampered),
    WITHOUT_ITS_SIGNATURE(() -> Tokens.ofAll().replaceAll("[^.]*$", "")),
    RUBBISH(() -> "e30.e30.e30");

    private final Supplier<String> token;

    BadToken(Supplier<String> token) {
        this.token = token;
    }

    public String token() {
        return token.get();
    }

    private static JwtClaims everything() {
        return Tokens.claims(Role.OF_PEOPLE.toArray(String[]::new));
    }

    private static Supplier<String> but(Consumer<JwtClaims> change) {
        return () -> {
            JwtClaims claims = everything();
            change.accept(claims);
            return Tokens.signed(claims);
        };
    }

    private static NumericDate at(long secondsFromNow) {
        NumericDate time = NumericDate.now();
        time.addSeconds(secondsFromNow);
        return time;
    }

    private static String byAnother(String keyId) {
        try {
            RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
            return Tokens.signed(everything(), AlgorithmIdentifiers.RSA_USING_SHA256, keyId, other.getPrivateKey());
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A viewer makes a coordinator of itself. */
    private static String tampered() {
        List<String> parts = List.of(Tokens.of(Role.VIEWER).split("\\."));
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8)
                .replace('"' + Role.VIEWER + '"', '"' + Role.COORDINATOR + '"');
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return parts.get(0) + "." + other + "." + parts.get(2);
    }
}
