package org.lifeline.gateway.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lifeline.guard.TokenCheck;
import org.lifeline.guard.TokenRefused;

/**
 * Finds out who calls while the provider is away and the library knows none of its keys, as after a restart of everything: by
 * the keys that the provider told before, with the check of the inner services.
 */
@ApplicationScoped
class CallersByKeptKeys {
    private static final String BEARER = "Bearer ";

    private final TokenCheck check;
    private final SessionTokens sessions;
    private final Vertx vertx;

    CallersByKeptKeys(TokenCheck check, SessionTokens sessions, Vertx vertx) {
        this.check = check;
        this.sessions = sessions;
        this.vertx = vertx;
    }

    /** Fails as the provider's absence does where that is all that can be said. */
    Future<Caller> of(RoutingContext call, boolean bySession, Throwable away) {
        Optional<String> token = bySession ? sessions.accessToken(call) : bearer(call.request());
        if (token.isEmpty() || !check.canJudge()) {
            return Future.failedFuture(away);
        }
        return vertx.executeBlocking(() -> Caller.of(token.get(), check.rolesOf(token.get()), bySession), false)
                .recover(failure -> Future.failedFuture(meaning(failure, bySession, away)));
    }

    /** What is wrong with a session may be no more than that it has to be renewed, at the provider. */
    private static Throwable meaning(Throwable failure, boolean bySession, Throwable away) {
        boolean decided = failure instanceof TokenRefused refused && !refused.undecided();
        return decided && !bySession ? new AuthenticationFailedException(failure) : away;
    }

    private static Optional<String> bearer(HttpServerRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(shown)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()));
    }
}
