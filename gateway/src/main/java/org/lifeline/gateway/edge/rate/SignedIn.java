package org.lifeline.gateway.edge.rate;

import io.quarkus.arc.DefaultBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whom Quarkus has signed in. */
@Singleton
@DefaultBean
class SignedIn implements Caller {
    @Override
    public Optional<String> subject(RoutingContext call) {
        return Optional.ofNullable(call.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity())
                .filter(identity -> !identity.isAnonymous())
                .map(SecurityIdentity::getPrincipal)
                .map(principal -> principal.getName());
    }
}
