package org.lifeline.outages.assessment.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.replay.SupplyExplanation;

/**
 * A claim that counts, and by what.
 *
 * @param credit reliability × credibility, 0 to 1
 * @param distanceFactor what is left for the levels that it was handed down, 0 to 1; null for a sample
 * @param voiceFactor what is left for the others of its voice, 0 to 1; null for a sample
 * @param weight of a claim about the whole, 0 to 1; null for a sample
 * @param fraction which part of its lineage a sample is, 0 to 1; null for a claim about the whole
 */
record CountingClaim(
        Claim claim, double credit, Double distanceFactor, Double voiceFactor, Double weight, Double fraction) {

    /** In the order in which they were observed. */
    static List<CountingClaim> of(SupplyExplanation explanation) {
        return Stream.concat(
                        explanation.evidence().stream()
                                .map(one -> new CountingClaim(
                                        one.claim(),
                                        one.credit(),
                                        one.distanceFactor(),
                                        one.voiceFactor(),
                                        one.weight(),
                                        null)),
                        explanation.samples().stream()
                                .map(one ->
                                        new CountingClaim(one.claim(), one.credit(), null, null, null, one.fraction())))
                .sorted(Comparator.comparing(CountingClaim::claim, Claim.IN_ORDER))
                .toList();
    }
}
