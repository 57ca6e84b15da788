package org.lifeline.outages.author;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lifeline.wire.Role;

/** Who is calling, and what that person may see. */
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether lineages, exact times and what was widened are shown. */
    public boolean coordinates() {
        return identity.hasRole(Role.COORDINATOR);
    }

    /** Whether changes are shown as they happen, though not exactly. */
    public boolean administers() {
        return identity.hasRole(Role.ADMIN);
    }

    /** The person whom the token names; empty for machines of this installation, and while nobody has signed in. */
    public Optional<Person> person() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        return Optional.ofNullable(token.getSubject())
                .map(subject -> new Person(
                        token.getIssuer() == null ? "" : token.getIssuer(),
                        subject,
                        token.getClaim(Claims.preferred_username.name()),
                        token.getClaim("name")));
    }
}
