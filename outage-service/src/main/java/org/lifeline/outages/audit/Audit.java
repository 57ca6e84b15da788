package org.lifeline.outages.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.author.Person;

/** Puts on record what the caller does, in the transaction in which it is done. */
@ApplicationScoped
public class Audit {
    private static final Person UNKNOWN = new Person("", "unknown", null, null);

    private final Caller caller;
    private final Clock clock;

    Audit(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public void identityAsked(UUID report, boolean known, String reason) {
        AuditEntry entry = entry(known ? Act.IDENTITY_READ : Act.IDENTITY_NOT_KNOWN, reason);
        entry.report = report;
        entry.persist();
    }

    public void decided(UUID outage, String decision, String reason) {
        AuditEntry entry = entry(Act.DECIDED, reason);
        entry.outage = outage;
        entry.decision = decision;
        entry.persist();
    }

    public void webhook(Act act, UUID webhook) {
        AuditEntry entry = entry(act, null);
        entry.webhook = webhook;
        entry.persist();
    }

    private AuditEntry entry(Act act, String reason) {
        Person staff = caller.person().orElse(UNKNOWN);
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant();
        entry.subject = staff.subject();
        entry.username = staff.username();
        entry.act = act;
        entry.reason = reason;
        return entry;
    }
}
