package org.lifeline.outages.report.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lifeline.outages.region.Remit;
import org.lifeline.wire.Role;

/** Which regions whoever calls may report about. */
@RequestScoped
public class CallersRemit {
    /** The claim with the P-codes that field staff may report about; without it there are none. */
    private static final String REGIONS = "regions";

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    CallersRemit(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
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
}
