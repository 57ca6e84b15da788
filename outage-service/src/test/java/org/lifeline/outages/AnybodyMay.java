package org.lifeline.outages;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lifeline.wire.Role;

/** Whoever has not signed in may do everything in those tests that are not about who may. */
@ApplicationScoped
class AnybodyMay implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        identity.isAnonymous()
                                ? QuarkusSecurityIdentity.builder(identity)
                                        .setAnonymous(true)
                                        .addRoles(Set.of(Role.COORDINATOR, Role.ADMIN))
                                        .build()
                                : identity);
    }
}
