package org.lifeline.gateway.board.told;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.Verification;

/** An assessment in the making: of the whole area, fresh, by claims of its own. */
public final class AssessmentDraft {
    public String region;
    public String service;
    public Level level;
    public AssessmentBasis basis = AssessmentBasis.OBSERVED;
    public Instant since;
    public Map<Level, Instant> onsets;
    public Double confidence = 0.5;
    public Double confidenceByHour;
    public ConfidenceParts confidenceParts;
    public boolean contested;
    public List<Level> contestedLevels;
    public Freshness freshness = Freshness.CURRENT;
    public Verification verification = Verification.UNVERIFIED;
    public boolean restorationReported;
    public People affectedPeople;
    public Estimate estimate;
    public InPart inPart;
    public Instant observedAt;
    public Instant assessedAt;
    public LastLevel lastKnown;
    public Instant standsUntil;
    public Instant staleAt;
    public Instant forgottenAt;
    public boolean wholeArea = true;
    public Boolean ownClaims = true;
    public String outageId;
    public Extent extent;
    public Boolean belowUsual;
    public Level usualLevel;
    public Double measure;
    public MeasureUnit measureUnit;
    public NoDataReason noDataReason;
    public boolean exercise;
    public LastLevel forgotten;
    public long version = 1;

    /** Observed then, and at the level for an hour by then. */
    public AssessmentDraft(String region, String service, Level level, Instant observedAt) {
        this.region = region;
        this.service = service;
        this.level = level;
        this.observedAt = observedAt;
        this.since = observedAt == null ? null : observedAt.minus(Duration.ofHours(1));
    }

    public Assessment told() {
        return new Assessment(
                region,
                service,
                level,
                basis,
                since,
                onsets,
                confidence,
                confidenceByHour,
                confidenceParts,
                contested,
                contestedLevels,
                freshness,
                verification,
                restorationReported,
                affectedPeople,
                estimate,
                inPart,
                observedAt,
                assessedAt,
                lastKnown,
                standsUntil,
                staleAt,
                forgottenAt,
                wholeArea,
                ownClaims,
                outageId,
                extent,
                belowUsual,
                usualLevel,
                measure,
                measureUnit,
                noDataReason,
                exercise,
                forgotten,
                version);
    }
}
