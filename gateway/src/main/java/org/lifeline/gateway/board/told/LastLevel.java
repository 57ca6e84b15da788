package org.lifeline.gateway.board.told;

import java.time.Instant;
import org.lifeline.gateway.board.Level;

/**
 * What stood last of an assessment of which nothing stands any more.
 *
 * @param level {@code UNKNOWN} if only parts were known
 * @param at when it was observed
 * @param estimate null if it was none
 * @param inPart null if nothing was known of parts
 */
public record LastLevel(Level level, Instant at, AssessmentBasis basis, Estimate estimate, InPart inPart) {
    public LastLevel {
        level = level == null ? Level.UNKNOWN : level;
        basis = basis == null ? AssessmentBasis.OBSERVED : basis;
    }
}
