package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.rules.claim.Claim;

/** The coordinators' last words on a supply, until its next outage begins. */
final class DecisionInForce {
    private WeighedClaim whole;
    private Claim part;
    private Claim taken;
    private boolean followed;
    private boolean outageSince;

    /** About the whole area: what was observed before it counts no more. */
    void take(WeighedClaim decision) {
        forget();
        whole = decision;
        taken = decision.claim;
    }

    void takePart(Claim decision) {
        part = decision;
    }

    /** A whole-area claim has made a step. */
    void followedBy(Claim claim) {
        followed |= claim.isOwn();
    }

    /** Whether the next outage has begun, and reports of its own speak of the supply. */
    boolean isOverBy(Instant time, boolean outageBegins) {
        if (whole == null) {
            return false;
        }
        outageSince |= outageBegins && time.isAfter(whole.claim.observedAt());
        return outageSince && followed;
    }

    WeighedClaim retire() {
        WeighedClaim over = whole;
        whole = null;
        return over;
    }

    void forget() {
        whole = null;
        part = null;
        taken = null;
        followed = false;
        outageSince = false;
    }

    /** About the whole area; null where none is in force. */
    Claim whole() {
        return whole == null ? null : whole.claim;
    }

    /**
     * The newest of any scope; null where none is in force.
     *
     * @param overtaken what was set aside as a sample
     */
    Claim newest(Set<UUID> overtaken) {
        return part != null && !overtaken.contains(part.id()) ? part : whole();
    }

    /** The last about the whole area, in force or not; null where there is none. */
    Claim taken() {
        return taken;
    }

    /** What was observed until then is set aside; null where nothing is. */
    Instant setAsideUntil() {
        return taken == null ? null : taken.observedAt();
    }
}
