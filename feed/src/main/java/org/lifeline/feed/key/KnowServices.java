package org.lifeline.feed.key;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lifeline.wire.Role;

/** Whoever shows a key of the installation is a service of it, and nobody else whatever else they show. */
@ApplicationScoped
class KnowServices implements HttpAuthenticationMechanism {
    private static final int UNAUTHORIZED = 401;
    private static final SecurityIdentity A_SERVICE = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(Role.SERVICE))
            .addRole(Role.SERVICE)
            .build();

    private final InstallationKeys keys;

    KnowServices(InstallationKeys keys) {
        this.keys = keys;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        String shown = call.request().getHeader(InstallationKeys.HEADER);
        if (shown == null) {
            return Uni.createFrom().nullItem();
        }
        return keys.accepts(shown)
                ? Uni.createFrom().item(A_SERVICE)
                : Uni.createFrom().failure(new AuthenticationFailedException("not a key of this installation"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
