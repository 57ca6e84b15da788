package org.lifeline.outages.outage;

import static org.lifeline.outages.outage.Decision.CLOSE;
import static org.lifeline.outages.outage.Decision.CONFIRM;
import static org.lifeline.outages.outage.Decision.MARK_PARTLY_RESTORED;
import static org.lifeline.outages.outage.Decision.MERGE;
import static org.lifeline.outages.outage.Decision.REFUTE;
import static org.lifeline.outages.outage.Decision.REOPEN;
import static org.lifeline.outages.outage.Decision.RESTORE;
import static org.lifeline.outages.outage.OutageState.CLOSED;
import static org.lifeline.outages.outage.OutageState.CONFIRMED;
import static org.lifeline.outages.outage.OutageState.DUPLICATE;
import static org.lifeline.outages.outage.OutageState.PARTIALLY_RESTORED;
import static org.lifeline.outages.outage.OutageState.REFUTED;
import static org.lifeline.outages.outage.OutageState.REPORTED;
import static org.lifeline.outages.outage.OutageState.RESTORED;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lifecycle of an outage: every move that a decision can make, and what the evidence does by itself.
 *
 * <p>How both go together: a decision stands against evidence from before it. CONFIRM, MARK_PARTLY_RESTORED and REOPEN
 * keep an outage open until something observed after them says that supply is back, and keep it even if its reports are
 * retracted. RESTORE and CLOSE end it, whatever older reports say; the first report observed after them that is below the
 * baseline opens a new outage. REFUTE stands until such a report reopens the same outage. A DUPLICATE stays one.
 */
public final class Moves {
    private static final Map<OutageState, Map<Decision, OutageState>> TABLE = Map.of(
            REPORTED,
                    Map.of(
                            CONFIRM, CONFIRMED,
                            MARK_PARTLY_RESTORED, PARTIALLY_RESTORED,
                            RESTORE, RESTORED,
                            REFUTE, REFUTED,
                            MERGE, DUPLICATE),
            CONFIRMED,
                    Map.of(
                            MARK_PARTLY_RESTORED, PARTIALLY_RESTORED,
                            RESTORE, RESTORED,
                            REFUTE, REFUTED,
                            MERGE, DUPLICATE),
            PARTIALLY_RESTORED,
                    Map.of(
                            CONFIRM, CONFIRMED,
                            RESTORE, RESTORED,
                            REFUTE, REFUTED,
                            MERGE, DUPLICATE),
            RESTORED, Map.of(CLOSE, CLOSED, REOPEN, REPORTED, REFUTE, REFUTED, MERGE, DUPLICATE),
            CLOSED, Map.of(REOPEN, REPORTED),
            REFUTED, Map.of(REOPEN, REPORTED),
            DUPLICATE, Map.of(REOPEN, REPORTED));

    private Moves() {}

    /** Where a decision leads; empty when it is not allowed there. */
    public static Optional<OutageState> by(Decision decision, OutageState from) {
        return Optional.ofNullable(TABLE.get(from).get(decision));
    }

    /** In the order in which they are declared. */
    public static Set<Decision> allowed(OutageState from) {
        Map<Decision, OutageState> moves = new EnumMap<>(Decision.class);
        moves.putAll(TABLE.get(from));
        return Collections.unmodifiableSet(moves.keySet());
    }

    /**
     * Where the evidence leads.
     *
     * @param end when supply was back, as far as evidence may say so against the last decision; null while it is not
     * @param newerBelow a report observed after the last decision is below the baseline
     * @param last null when nobody has decided
     */
    public static OutageState byEvidence(OutageState from, Instant end, boolean newerBelow, Decision last) {
        if (last == REFUTE && !newerBelow) {
            return REFUTED;
        }
        return switch (from) {
            case DUPLICATE, CLOSED -> from;
            case REFUTED -> end == null ? openAfter(last) : RESTORED;
            case RESTORED -> last == RESTORE ? RESTORED : end == null ? openAfter(last) : RESTORED;
            case REPORTED, CONFIRMED, PARTIALLY_RESTORED -> end == null ? from : RESTORED;
        };
    }

    private static OutageState openAfter(Decision last) {
        if (last == null) {
            return REPORTED;
        }
        return switch (last) {
            case CONFIRM -> CONFIRMED;
            case MARK_PARTLY_RESTORED -> PARTIALLY_RESTORED;
            case REFUTE, RESTORE, CLOSE, REOPEN, MERGE -> REPORTED;
        };
    }
}
