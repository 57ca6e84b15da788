package org.lifeline.gateway.board.picture;

import java.time.Duration;
import java.time.Instant;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.privacy.CoarseTime;
import org.lifeline.privacy.ConfidenceBand;

/**
 * One service lives on another: pumps stand still without electricity, and then people live on what is stored. Where
 * nothing fresh is known of the one and the other has been gone for long, that is shown as a risk. It is no evidence: it is in
 * no tally, and anything fresh or worse that somebody reported goes before it.
 *
 * @param cause the service that is needed
 * @param effect the service that needs it
 * @param storage how long the one lasts without the other
 * @param gridDependent whether it does need it; as long as this is not known of each area, it is one answer for all
 */
public record Inference(String cause, String effect, Duration storage, boolean gridDependent) {
    public static final Inference WATER_NEEDS_ELECTRICITY =
            new Inference("ELECTRICITY", "WATER", Duration.ofHours(12), true);

    private static final Level RISK = Level.SEVERE;
    private static final double MOST_CONFIDENCE = 0.5;

    /**
     * When the risk sets in, from how both are in an area without areas inside, counted from a whole hour; null if it does not.
     * Either may be null.
     */
    public Instant onset(ServiceStatus needed, ServiceStatus needing) {
        boolean possible = gridDependent && needed != null && needing != null && gone(needed) && !freshOrWorse(needing);
        return possible ? CoarseTime.hour(needed.since()).plus(storage) : null;
    }

    /** Also by what was known last: silence does not bring it back. */
    private static boolean gone(ServiceStatus needed) {
        return needed.basis() != Basis.ROLLED_UP && needed.level() == Level.NONE && needed.since() != null;
    }

    private static boolean freshOrWorse(ServiceStatus needing) {
        return needing.basis() == Basis.ROLLED_UP
                || needing.level().atOrBeyond(RISK)
                || needing.freshness() == Freshness.CURRENT; // of a part, too
    }

    /** What is shown from the onset on. */
    public ServiceStatus risk(ServiceStatus needed, ServiceStatus needing) {
        StatusDraft draft = new StatusDraft();
        Double confidence = needed.confidence();
        draft.level = RISK;
        draft.basis = Basis.INFERRED;
        draft.atLeast = needing.rollUp().bounds().worst().worseThan(RISK);
        draft.inPart = needing.inPart();
        draft.confidence = confidence == null ? null : (Double) Math.min(MOST_CONFIDENCE, confidence);
        draft.confidenceBand = ConfidenceBand.lower(ConfidenceBand.of(MOST_CONFIDENCE), needed.confidenceBand());
        draft.freshness = needing.freshness();
        draft.since = CoarseTime.hour(needed.since()).plus(storage);
        draft.observedAt = needing.observedAt();
        draft.outageId = needing.outageId();
        draft.noDataReason = needing.noDataReason();
        draft.exercise = needing.exercise() || needed.exercise();
        draft.belowUsual = needing.belowUsual();
        draft.own = needing.own();
        draft.rollUp = needing.rollUp();
        draft.news = needing.news();
        return draft.status();
    }
}
