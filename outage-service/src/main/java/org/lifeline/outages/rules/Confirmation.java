package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.List;
import org.lifeline.outages.supply.Level;

/**
 * A coordinator has confirmed an outage.
 *
 * @param at when
 * @param level what the assessment said when it was confirmed
 */
public record Confirmation(Instant at, Level level) implements Ruling {
    private static final int FAR = 2;

    @Override
    public Assessment appliedTo(Assessment found, Level baseline) {
        return found.level().worseThan(baseline) && holds(found.level(), found.evidence()) ? found.verified() : found;
    }

    /** It holds for a level near the confirmed one, until a newer claim says something far from it. */
    private boolean holds(Level now, List<Weighed> evidence) {
        return now.stepsTo(level) < FAR
                && evidence.stream()
                        .noneMatch(one -> one.claim().observedAt().isAfter(at)
                                && one.level().stepsTo(level) >= FAR);
    }
}
