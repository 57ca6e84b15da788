package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.List;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.NoDataReason;
import org.lifeline.privacy.ConfidenceBand;

/** A {@link ServiceStatus} in the making, field by field; at first it says that nothing is known. */
public final class StatusDraft {
    public Level level = Level.UNKNOWN;
    public Basis basis = Basis.NO_DATA;
    public boolean atLeast;
    public InPart inPart;
    public Double confidence;
    public ConfidenceBand confidenceBand;
    public boolean contested;
    public List<Level> contestedLevels = List.of();
    public Verification verification;
    public Freshness freshness = Freshness.UNKNOWN;
    public Instant since;
    public Instant observedAt;
    public String outageId;
    public String assignedFrom;
    public boolean restorationReported;
    public People affectedPeople;
    public Boolean belowUsual;
    public Measure measure;
    public NoDataReason noDataReason;
    public boolean exercise;
    public OwnView own;
    public RollUp rollUp;
    public News news;

    public StatusDraft() {}

    StatusDraft(ServiceStatus of) {
        level = of.level();
        basis = of.basis();
        atLeast = of.atLeast();
        inPart = of.inPart();
        confidence = of.confidence();
        confidenceBand = of.confidenceBand();
        contested = of.contested();
        contestedLevels = of.contestedLevels();
        verification = of.verification();
        freshness = of.freshness();
        since = of.since();
        observedAt = of.observedAt();
        outageId = of.outageId();
        assignedFrom = of.assignedFrom();
        restorationReported = of.restorationReported();
        affectedPeople = of.affectedPeople();
        belowUsual = of.belowUsual();
        measure = of.measure();
        noDataReason = of.noDataReason();
        exercise = of.exercise();
        own = of.own();
        rollUp = of.rollUp();
        news = of.news();
    }

    public ServiceStatus status() {
        return new ServiceStatus(
                level,
                basis,
                atLeast,
                inPart,
                confidence,
                confidenceBand,
                contested,
                contestedLevels,
                verification,
                freshness,
                since,
                observedAt,
                outageId,
                assignedFrom,
                restorationReported,
                affectedPeople,
                belowUsual,
                measure,
                noDataReason,
                exercise,
                own,
                rollUp,
                news);
    }
}
