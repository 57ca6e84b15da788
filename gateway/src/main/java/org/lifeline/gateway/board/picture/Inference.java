package org.lifeline.gateway.board.picture;

import java.time.Duration;
import java.time.Instant;
import org.lifeline.gateway.board.Level;
import org.lifeline.privacy.CoarseTime;
import org.lifeline.privacy.ConfidenceBand;

/**
 * One service lives on another: pumps stand still without electricity, and then people live on what is stored. Where
 * nothing is known of the one and the other has been gone for long, that is shown as a risk. It is no evidence: it is in
 * no tally, and anything that somebody reported goes before it.
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

    /** When the risk sets in, from how both are, counted from a whole hour; null if it does not. Either may be null. */
    public Instant onset(ServiceStatus needed, ServiceStatus needing) {
        boolean possible = gridDependent
                && needed != null
                && needing != null
                && gone(needed)
                && !needing.level().known();
        return possible ? CoarseTime.hour(needed.applied().since()).plus(storage) : null;
    }

    /** Fresher news from below may have overtaken what is applied; then it is not gone everywhere. */
    private static boolean gone(ServiceStatus needed) {
        AppliedView applied = needed.applied();
        return applied != null
                && applied.level() == Level.NONE
                && applied.since() != null
                && needed.basis() == applied.basis();
    }

    /** What is shown from the onset on. */
    public ServiceStatus risk(ServiceStatus needed, ServiceStatus needing) {
        Double confidence = needed.confidence();
        return new ServiceStatus(
                RISK,
                Basis.INFERRED,
                confidence == null ? null : (Double) Math.min(MOST_CONFIDENCE, confidence),
                ConfidenceBand.lower(ConfidenceBand.of(MOST_CONFIDENCE), needed.confidenceBand()),
                false,
                needing.contestedLevels(),
                null,
                needing.freshness(),
                CoarseTime.hour(needed.applied().since()).plus(storage),
                needing.observedAt(),
                null,
                false,
                null,
                needing.exercise() || needed.exercise(),
                null,
                needing.rollUp(),
                needing.news());
    }
}
