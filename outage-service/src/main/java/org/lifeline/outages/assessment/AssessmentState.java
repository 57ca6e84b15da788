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
import org.lifeline.outages.topic.Topic;

/** An assessment as it goes out on the feed. The version grows with every change of this (region, service). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentState(
        String region,
        Service service,
        Level level,
        Instant since,
        double confidence,
        double confidenceByHour,
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

    static AssessmentState of(
            Topic topic, UsualLevel usual, Assessment assessment, UUID outage, Instant assessedAt, long version) {
        return new AssessmentState(
                topic.region(),
                topic.service(),
                assessment.level(),
                assessment.since(),
                assessment.confidence(),
                assessment.confidenceByHour(),
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
                assessedAt,
                version);
    }
}
