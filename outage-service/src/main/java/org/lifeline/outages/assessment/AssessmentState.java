package org.lifeline.outages.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lifeline.outages.baseline.DeltaFromBaseline;
import org.lifeline.outages.baseline.UsualLevel;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Service;

/** An assessment as it goes out on the feed. The version grows with every change of this (region, service). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentState(
        String region,
        Service service,
        Level level,
        Instant since,
        double confidence,
        boolean contested,
        List<Level> contestedLevels,
        Assessment.Freshness freshness,
        Assessment.Verification verification,
        boolean restorationReported,
        People affectedPeople,
        Instant observedAt,
        boolean wholeArea,
        UUID outageId,
        boolean exercise,
        UsualLevel baseline,
        DeltaFromBaseline deltaFromBaseline,
        Instant assessedAt,
        long version) {

    static final String CHANGED = "org.lifeline.assessment.changed";

    static AssessmentState of(CurrentAssessment kept, UsualLevel usual, Assessment assessment, UUID outage) {
        return new AssessmentState(
                kept.region,
                kept.service,
                assessment.level(),
                assessment.since(),
                assessment.confidence(),
                assessment.contested(),
                assessment.contestedLevels(),
                assessment.freshness(),
                assessment.verification(),
                assessment.restorationReported(),
                assessment.people(),
                assessment.observedAt(),
                assessment.wholeArea(),
                outage,
                assessment.exercise(),
                usual,
                DeltaFromBaseline.of(usual, assessment.level(), null),
                kept.assessedAt,
                kept.version);
    }
}
