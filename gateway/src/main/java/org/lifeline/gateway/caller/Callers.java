package org.lifeline.gateway.caller;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out who calls. Who shows nothing is nobody, and the provider is not needed to know that. */
@ApplicationScoped
class Callers {
    private final HttpAuthenticator authenticator;
    private final OidcNames names;
    private final CallersByKeptKeys byKeptKeys;

    Callers(HttpAuthenticator authenticator, OidcNames names, CallersByKeptKeys byKeptKeys) {
        this.authenticator = authenticator;
        this.names = names;
        this.byKeptKeys = byKeptKeys;
    }

    /** Fails with whatever kept it from being found out; {@link Refusal} tells what that means. */
    Future<Caller> of(RoutingContext call) {
        if (!Credentials.shown(call.request())) {
            return Future.succeededFuture(Caller.ANONYMOUS);
        }
        boolean bySession = !call.request().headers().contains(HttpHeaders.AUTHORIZATION);
        if (bySession) {
            SessionCookies.fitThePlace(call);
        }
        return identity(call)
                .map(identity -> proven(identity, bySession))
                .recover(failure -> Refusal.of(failure) == Refusal.PROVIDER_AWAY
                        ? byKeptKeys.of(call, bySession, failure)
                        : Future.failedFuture(failure));
    }

    private Future<SecurityIdentity> identity(RoutingContext call) {
        Promise<SecurityIdentity> found = Promise.promise();
        Uni<SecurityIdentity> asked = authenticator.attemptAuthentication(call);
        asked.subscribe().with(found::complete, found::fail);
        return found.future();
    }

    private Caller proven(SecurityIdentity identity, boolean bySession) {
        AccessTokenCredential credential =
                identity == null ? null : identity.getCredential(AccessTokenCredential.class);
        if (credential == null) {
            throw new AuthenticationFailedException("what was shown is no token and no session");
        }
        Caller caller = Caller.of(credential.getToken(), identity.getRoles(), bySession);
        // the library takes the client's name for an audience too, because identity tokens have that one
        if (!caller.isMeantFor(names.audience())) {
            throw new AuthenticationFailedException("the token is for somebody else");
        }
        return caller;
    }
}
