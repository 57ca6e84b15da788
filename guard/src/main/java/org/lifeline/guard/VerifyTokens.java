package org.lifeline.guard;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/**
 * Takes a token for what it says if its provider signed it, for this system, and it is not over. In place of the library's
 * own check, which gives up the keys it knows when the provider is away, and cannot tell that from a bad token.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifyTokens extends JWTCallerPrincipalFactory {
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

    private static final int RETRY_AFTER_SECONDS = 5;

    private final JwtConsumer consumer;
    private final List<String> rolesClaim;

    VerifyTokens(TokenConfig config) {
        this.rolesClaim = List.of(config.rolesClaim().split("/"));
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new ProviderKeys(config))
                .setJwsAlgorithmConstraints(SIGNED)
                .setExpectedIssuer(config.url())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            claims.setStringListClaim(Claims.groups.name(), roles(claims));
            claims.setStringClaim(Claims.raw_token.name(), token);
            return new DefaultJWTCallerPrincipal(claims);
        } catch (InvalidJwtException refused) {
            // not as the cause: it holds what the token says, which is for no log
            throw keysMissing(refused) ? unavailable() : new ParseException("The token is not good");
        }
    }

    /** Only those that people have: no provider can make somebody a service of this installation. */
    private List<String> roles(JwtClaims claims) {
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

    private static ParseException unavailable() {
        return new ParseException(
                "The token cannot be checked",
                ProblemType.UNAVAILABLE
                        .with("Who calls cannot be checked right now: the identity provider does not answer")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build());
    }
}
