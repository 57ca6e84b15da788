package org.lifeline.outages.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.assessment.Consequences.Open;
import org.lifeline.outages.baseline.DeltaFromBaseline;
import org.lifeline.outages.baseline.UsualLevel;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.replay.SupplyAssessment;
import org.lifeline.outages.rules.replay.SupplyAssessment.Freshness;
import org.lifeline.outages.rules.replay.SupplyAssessment.Verification;
import org.lifeline.outages.rules.state.Estimate;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Service;
import org.lifeline.privacy.CoarseTime;

/** An assessment as it goes out on the feed. The version grows with every change of this (region, service). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentState(
        String region,
        Service service,
        boolean ownClaims,
        Level level,
        LevelBasis basis,
        Instant since,
        Map<Level, Instant> onsets,
        double confidence,
        double confidenceByHour,
        ConfidenceParts confidenceParts,
        Estimate estimate,
        PartState inPart,
        LastKnownState lastKnown,
        boolean contested,
        List<Level> contestedLevels,
        Freshness freshness,
        Verification verification,
        boolean restorationReported,
        People affectedPeople,
        boolean peopleOverPopulation,
        Instant observedAt,
        Instant standsUntil,
        Instant staleAt,
        Instant forgottenAt,
        boolean wholeArea,
        UUID outageId,
        Fall extent,
        boolean belowUsual,
        Level usualLevel,
        Double measure,
        Measure.Unit measureUnit,
        String noDataReason,
        boolean exercise,
        UsualLevel baseline,
        DeltaFromBaseline deltaFromBaseline,
        Boolean derived,
        Instant assessedAt,
        long version) {

    static final String CHANGED = "org.lifeline.assessment.changed";

    /**
     * From what the confidence follows at any later time: share × min(1, judged + min(0.6, unjudged)), where the last two have halved with
     * every half-life since.
     */
    record ConfidenceParts(
            Instant at,
            Duration halfLife,
            double share,
            double judged,
            double unjudged,
            double shareByHour,
            double judgedByHour,
            double unjudgedByHour) {

        private static final double CLOSE = 1e-6;

        /** Whether nothing but time lies between them; null stands for none. */
        static boolean isOnlyOlder(ConfidenceParts before, ConfidenceParts now) {
            if (before == null || now == null) {
                return before == now;
            }
            double left = before.left(Duration.between(before.at, now.at));
            double leftByHour = before.left(Duration.between(CoarseTime.hour(before.at), CoarseTime.hour(now.at)));
            return isClose(before.share, now.share)
                    && isClose(before.judged * left, now.judged)
                    && isClose(before.unjudged * left, now.unjudged)
                    && isClose(before.shareByHour, now.shareByHour)
                    && isClose(before.judgedByHour * leftByHour, now.judgedByHour)
                    && isClose(before.unjudgedByHour * leftByHour, now.unjudgedByHour);
        }

        private double left(Duration age) {
            return Math.pow(2, -(double) age.toMillis() / halfLife.toMillis());
        }

        private static boolean isClose(double one, double other) {
            return Math.abs(one - other) < CLOSE;
        }

        /** Null where the confidence does not decay. */
        static ConfidenceParts of(SupplyAssessment.Confidence confidence, Instant at, Duration halfLife) {
            if (confidence.sums() == null) {
                return null;
            }
            return new ConfidenceParts(
                    at,
                    halfLife,
                    confidence.sums().share(),
                    confidence.sums().judged(),
                    confidence.sums().unjudged(),
                    confidence.sumsByHour().share(),
                    confidence.sumsByHour().judged(),
                    confidence.sumsByHour().unjudged());
        }
    }

    /** What is known of parts; the people are those that all claims below what is usual speak of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartState(Level level, int lineages, Instant since, People people) {
        /** Null where nothing stands. */
        static PartState of(SupplyState state, People people, boolean lapsed) {
            return state.inPart() == null || state.inPartLapsed() != lapsed
                    ? null
                    : new PartState(
                            state.inPart().level(),
                            state.inPart().lineages(),
                            state.inPart().since(),
                            people);
        }
    }

    /** What was known last, where nothing stands now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LastKnownState(Level level, Instant at, LevelBasis basis, Estimate estimate, PartState inPart) {
        /** Null where nothing is left to say. */
        static LastKnownState of(SupplyState state) {
            PartState part = PartState.of(state, null, true);
            if (state.lastKnown() == null) {
                return part == null ? null : new LastKnownState(Level.UNKNOWN, part.since(), null, null, part);
            }
            return new LastKnownState(
                    state.lastKnown().level(),
                    state.lastKnown().at(),
                    state.lastKnown().basis(),
                    state.lastKnown().estimate(),
                    part);
        }
    }

    /**
     * @param open null when no outage is
     * @param noDataReason null while something newer is known
     */
    static AssessmentState of(
            Found found,
            UsualLevel usual,
            Duration halfLife,
            Open open,
            String noDataReason,
            Instant at,
            long version) {
        SupplyAssessment assessment = found.assessment();
        SupplyState state = assessment.state();
        return new AssessmentState(
                found.topic().region(),
                found.topic().service(),
                state.ownClaims(),
                state.level(),
                state.basis(),
                state.since(),
                state.onsets(),
                assessment.confidence().value(),
                assessment.confidence().byHour(),
                ConfidenceParts.of(assessment.confidence(), found.now(), halfLife),
                state.estimate(),
                PartState.of(state, assessment.people(), false),
                LastKnownState.of(state),
                assessment.contested(),
                assessment.contestedLevels(),
                assessment.freshness(),
                assessment.verification(),
                state.restorationReported(),
                assessment.people(),
                assessment.peopleOverPopulation(),
                assessment.observedAt(),
                assessment.times().standsUntil(),
                assessment.times().staleAt(),
                assessment.times().forgottenAt(),
                isOfTheWholeArea(state),
                open == null ? null : open.id(),
                open == null ? null : open.extent(),
                isBelowUsual(state, open),
                usual.level(),
                state.measure() == null ? null : state.measure().amount(),
                state.measure() == null ? null : state.measure().unit(),
                noDataReason,
                assessment.exercise(),
                usual,
                DeltaFromBaseline.of(usual, state.level(), hours(state.measure())),
                found.derived() ? Boolean.TRUE : null,
                at,
                version);
    }

    /** Silence takes nothing back: what was below when it was heard of last is, while the outage is open. */
    private static boolean isBelowUsual(SupplyState state, Open open) {
        return state.fall().isBelow() || state.fall() == Fall.SILENT && open != null;
    }

    private static Double hours(Measure measure) {
        return measure == null || measure.unit() != Measure.Unit.HOURS_PER_DAY ? null : measure.amount();
    }

    /** So that it holds for areas inside of which nothing is said. */
    private static boolean isOfTheWholeArea(SupplyState state) {
        return state.basis() == LevelBasis.OBSERVED
                || (state.lastKnown() != null && state.lastKnown().basis() == LevelBasis.OBSERVED);
    }
}
