package org.lifeline.outages.rules.replay;

import java.util.Comparator;
import org.lifeline.outages.rules.claim.Claim;

/** An own claim about a part of the area. */
record Sample(Claim claim, double credit) {
    static final Comparator<Sample> IN_ORDER = (one, other) -> Claim.IN_ORDER.compare(one.claim, other.claim);

    /** What is one lineage, however many samples are of it. */
    String lineage() {
        return claim.source().counted();
    }
}
