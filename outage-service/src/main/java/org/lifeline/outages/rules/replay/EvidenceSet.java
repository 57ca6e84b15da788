package org.lifeline.outages.rules.replay;

import java.util.HashSet;
import java.util.Set;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Tie;

/** Claims that say the same thing together: how far they support it, and whether that is enough for better news. */
final class EvidenceSet {
    private final AssessmentSettings settings;
    private final Set<String> lineages = new HashSet<>();
    private double judged;
    private double unjudged;
    private boolean oneIsEnough;

    EvidenceSet(AssessmentSettings settings) {
        this.settings = settings;
    }

    void add(WeighedClaim one) {
        String counted = one.claim.source().counted();
        String lineage = one.voice == null ? counted : counted + " at " + one.claim.distance(); // two voices
        add(lineage, one.voicedCredit(), one.claim.isUnjudged());
        oneIsEnough |= one.claim.isDecision()
                || (one.claim.reliability().trusted() && Tie.reaches(one.credit, settings.credible()));
    }

    /** @param credit as far as it counts for its lineage */
    void add(String lineage, double credit, boolean cannotBeJudged) {
        lineages.add(lineage);
        if (cannotBeJudged) {
            unjudged += credit;
        } else {
            judged += credit;
        }
    }

    /** 0 to 1. */
    double support() {
        return Math.min(1, judged + Math.min(settings.evidence().mostUnjudged(), unjudged));
    }

    boolean supports() {
        return Tie.reaches(support(), settings.evidence().jointSupport());
    }

    /** Two lineages of enough support together, one that is trusted, or a decision. */
    boolean restores() {
        return oneIsEnough || (lineages.size() >= 2 && supports());
    }
}
