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
import static org.lifeline.outages.outage.OutageState.OUTCOME_UNKNOWN;
import static org.lifeline.outages.outage.OutageState.PARTIALLY_RESTORED;
import static org.lifeline.outages.outage.OutageState.REFUTED;
import static org.lifeline.outages.outage.OutageState.REPORTED;
import static org.lifeline.outages.outage.OutageState.RESTORED;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lifecycle of an outage: every move that a decision can make, and what the evidence does by itself.
 *
 * <p>How both go together: what people decide is a claim about the supply, and the evidence is what the claims add up to. So the
 * evidence follows a decision at once, and newer evidence may undo it. What was refuted, closed or merged stays so; what is below
 * what is usual again afterwards is another outage.
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
            OUTCOME_UNKNOWN, Map.of(CLOSE, CLOSED, REOPEN, REPORTED, REFUTE, REFUTED, MERGE, DUPLICATE),
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

    /** How the evidence has an outage by now. */
    public enum Evidence {
        /** It is below what is usual, or was when last something was known of it. */
        ON,
        /** It is not below any more. */
        OVER,
        /** Nothing is known any more. */
        FORGOTTEN
    }

    /**
     * Where the evidence leads.
     *
     * @param from null for an outage that is not known yet
     * @param last null when nobody has decided
     */
    public static OutageState byEvidence(OutageState from, Evidence evidence, Decision last) {
        boolean settled = from == DUPLICATE || from == CLOSED || (from == REFUTED && last == REFUTE);
        if (settled) {
            return from;
        }
        return switch (evidence) {
            case ON -> from != null && from.open() ? from : openAfter(last);
            case OVER -> RESTORED;
            case FORGOTTEN -> last == RESTORE ? RESTORED : OUTCOME_UNKNOWN;
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
