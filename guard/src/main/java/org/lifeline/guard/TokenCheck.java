package org.lifeline.guard;

import jakarta.inject.Singleton;
import java.security.Key;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;
import org.lifeline.wire.Role;

/** Takes a token for what it says if its provider signed it, for this system, and it is not over. */
@Singleton
public class TokenCheck {
    /** With two keys only: whoever can check such a token cannot make one. */
    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    private final ProviderKeys keys;
    private final JwtConsumer consumer;
    private final List<String> rolesClaim;

    TokenCheck(TokenConfig config) {
        this.keys = new ProviderKeys(config);
        this.rolesClaim = List.of(config.rolesClaim().split("/"));
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(this::key)
                .setJwsAlgorithmConstraints(SIGNED)
                .setExpectedIssuer(config.url())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .build();
    }

    /** Nobody is asked for the key of a token that no key of a provider can have signed: it is bad whatever is known. */
    private Key key(JsonWebSignature token, List<JsonWebStructure> around) throws UnresolvableKeyException {
        try {
            SIGNED.checkConstraint(token.getAlgorithmHeaderValue());
        } catch (InvalidAlgorithmException notSigned) {
            throw new UnresolvableKeyException("the token is not signed with two keys", notSigned);
        }
        return keys.resolveKey(token, around);
    }

    /** Whether any token can be judged right now, be it that the provider does not answer. */
    public boolean canJudge() {
        return keys.areKnown();
    }

    /** The roles that a good token gives; may wait for the provider. */
    public Set<String> rolesOf(String token) throws TokenRefused {
        return Set.copyOf(roles(claims(token)));
    }

    JwtClaims claims(String token) throws TokenRefused {
        try {
            return consumer.processToClaims(token);
        } catch (InvalidJwtException refused) {
            throw new TokenRefused(keysMissing(refused));
        }
    }

    void renewKeys() {
        keys.renew();
    }

    /** Only those that people have: no provider can make somebody a service of this installation. */
    List<String> roles(JwtClaims claims) {
        Object at = claims.getClaimsMap();
        for (String step : rolesClaim) {
            at = at instanceof Map<?, ?> object ? object.get(step) : null;
        }
        Collection<?> named = at instanceof Collection<?> several ? several : at == null ? List.of() : List.of(at);
        return Role.OF_PEOPLE.stream().filter(named::contains).toList();
    }

    private static boolean keysMissing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderKeys.Unreachable) {
                return true;
            }
        }
        return false;
    }
}
