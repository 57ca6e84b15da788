package org.lifeline.outages.report.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lifeline.outages.region.Remit;
import org.lifeline.wire.Role;

/** What whoever calls may do with reports, beyond what their role alone allows. */
@RequestScoped
public class Caller {
    /** The claim with the P-codes that field staff may report about; without it there are none. */
    private static final String REGIONS = "regions";

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final Instance<FiledBy> filedBy;

    Caller(SecurityIdentity identity, JsonWebToken token, Instance<FiledBy> filedBy) {
        this.identity = identity;
        this.token = token;
        this.filedBy = filedBy;
    }

    public Remit remit() {
        if (identity.hasRole(Role.COORDINATOR)) {
            return Remit.EVERYWHERE;
        }
        Object claim = token.getClaim(REGIONS);
        Collection<?> named =
                claim instanceof Collection<?> several ? several : claim == null ? List.of() : List.of(claim);
        return Remit.in(named.stream()
                .map(one -> one instanceof JsonString text ? text.getString() : one.toString())
                .toList());
    }

    /** Field staff take back what they filed themselves; while nobody keeps who filed what, nothing. */
    public boolean mayRetract(UUID report) {
        return identity.hasRole(Role.COORDINATOR)
                || filedBy.stream().anyMatch(known -> known.is(token.getSubject(), report));
    }
}
