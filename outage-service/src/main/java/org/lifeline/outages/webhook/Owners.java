package org.lifeline.outages.webhook;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.author.Strongbox;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** Whose webhooks the caller may see: their own, and an administrator everybody's. */
@ApplicationScoped
public class Owners {
    private final SecurityIdentity identity;
    private final Caller caller;
    private final Strongbox strongbox;

    Owners(SecurityIdentity identity, Caller caller, Strongbox strongbox) {
        this.identity = identity;
        this.caller = caller;
        this.strongbox = strongbox;
    }

    String caller() {
        return strongbox.owner(
                caller.person().orElseThrow(() -> ProblemType.FORBIDDEN.because("The token names nobody")));
    }

    /** Null when the caller sees everybody's. */
    String seen() {
        return identity.hasRole(Role.ADMIN) ? null : caller();
    }

    /** One that the caller may see; of others it is not said that they exist. */
    public Webhook webhook(UUID id) {
        return seen(Webhook.<Webhook>findByIdOptional(id));
    }

    /** The same, locked until the transaction ends. */
    public Webhook locked(UUID id) {
        return seen(Webhook.locked(id));
    }

    private Webhook seen(Optional<Webhook> webhook) {
        String owner = seen();
        return webhook.filter(one -> owner == null || one.owner.equals(owner))
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("You have no webhook with this id"));
    }
}
