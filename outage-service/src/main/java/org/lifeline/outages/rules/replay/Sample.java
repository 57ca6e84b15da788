package org.lifeline.outages.rules.replay;

import java.util.Comparator;
import org.lifeline.outages.rules.claim.Claim;

/**
 * An own claim about a part of the area.
 *
 * @param fraction which part of its lineage it is: one that speaks of several places counts once
 */
record Sample(Claim claim, double credit, double fraction) {
    static final Comparator<Sample> IN_ORDER = Comparator.comparing(Sample::claim, Claim.IN_ORDER);

    double countedCredit() {
        return credit * fraction;
    }

    Sample withFraction(double other) {
        return new Sample(claim, credit, other);
    }
}
