package org.lifeline.outages.outage.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lifeline.outages.audit.Audit;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.author.Pseudonyms;
import org.lifeline.outages.outage.DecisionTaken;

/** Names who decides: by a pseudonym to everybody, and as who it is in the audit. */
@ApplicationScoped
class Deciders {
    private final Caller caller;
    private final Pseudonyms pseudonyms;
    private final Audit audit;

    Deciders(Caller caller, Pseudonyms pseudonyms, Audit audit) {
        this.caller = caller;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
    }

    /** The same for all that one person decides about an outage. */
    String actor(UUID outage) {
        return caller.person()
                .map(person -> pseudonyms.ofDecider(outage.toString(), person))
                .orElse("unknown");
    }

    /** In the transaction of the decision. */
    void audit(DecisionTaken taken) {
        audit.decided(taken.outage, taken.decision.name(), taken.reason);
    }
}
