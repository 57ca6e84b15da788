package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.lifeline.outages.supply.Level;

/** Since when an estimate has said what it says, whether it was in effect or not. */
final class EstimateCourse {
    private final Map<Level, Instant> onsets = new EnumMap<>(Level.class);
    private Level phase;
    private Instant since;

    /** After the samples have become others; the estimate is null where they are too few. */
    void follow(SampleEstimate estimate, Instant now) {
        if (estimate == null) {
            forget();
        } else if (estimate.phase() != phase) {
            phase = estimate.phase();
            since = now;
            onsets.keySet().removeIf(level -> level.worseThan(phase));
            for (Level level : Level.values()) {
                if (level.worseThan(Level.NORMAL) && !level.worseThan(phase)) {
                    onsets.putIfAbsent(level, now);
                }
            }
        }
    }

    void forget() {
        phase = null;
        since = null;
        onsets.clear();
    }

    /** When its phase last changed. */
    Instant since() {
        return since;
    }

    /** Since when it is at or beyond each level. */
    Map<Level, Instant> onsets() {
        Map<Level, Instant> copy = new EnumMap<>(Level.class);
        copy.putAll(onsets);
        return copy;
    }
}
