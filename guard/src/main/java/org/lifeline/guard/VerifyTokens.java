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
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.lifeline.wire.ProblemType;

/**
 * In place of the library's own check of tokens, which gives up the keys it knows when the provider is away, and cannot tell
 * that from a bad token.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifyTokens extends JWTCallerPrincipalFactory {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final TokenCheck check;

    VerifyTokens(TokenCheck check) {
        this.check = check;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        try {
            JwtClaims claims = check.claims(token);
            claims.setStringListClaim(Claims.groups.name(), check.roles(claims));
            claims.setStringClaim(Claims.raw_token.name(), token);
            return new DefaultJWTCallerPrincipal(claims);
        } catch (TokenRefused refused) {
            throw refused.undecided() ? unavailable() : new ParseException("The token is not good");
        }
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
