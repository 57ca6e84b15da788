package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.Estimate;
import org.lifeline.outages.rules.state.InPart;
import org.lifeline.outages.supply.Level;

/** What the replay knows at a moment: everything since the supply was last forgotten. */
final class PlainPast {
    /** Own and handed down, in the order of replay. */
    final List<Claim> seen = new ArrayList<>();

    /** Claims that made a step, decisions included. */
    final Set<UUID> stepped = new HashSet<>();

    /** S21. */
    final Set<UUID> overtaken = new HashSet<>();

    /** S13. */
    final Set<UUID> retired = new HashSet<>();

    /** L of S10; null before the first step. */
    Level level;

    Instant since;
    Instant worsened;
    Instant lastStep;
    boolean restorationReported;

    /** S31: of the level, at each step since the last that changed it or was of a credible claim. */
    final List<Measure> measures = new ArrayList<>();

    /** S11. */
    final Map<Level, Instant> onsets = new EnumMap<>(Level.class);

    /** S25: by samples, lapsed or not; null when they make no estimate. */
    Level phase;

    /** When it last became another. */
    Instant phaseSince;

    /** S25: since when the phase by samples is at or beyond each level. */
    final Map<Level, Instant> phaseOnsets = new EnumMap<>(Level.class);

    /** S26; null when nothing lapsed is kept. */
    Lapsed lapsed;

    /**
     * Samples that have lapsed.
     *
     * @param level the phase of the estimate that was in effect, or the worst level of a part
     * @param estimate null where it was a part
     * @param part null where it was an estimate
     * @param newest the newest observation of theirs
     * @param below whether a sample was below what was usual
     */
    record Lapsed(Level level, Estimate estimate, InPart part, Instant newest, boolean below) {}

    /** S12: the own whole-area decision in force; null when there is none. */
    Claim lastDecision() {
        Claim last = null;
        for (Claim claim : seen) {
            last = claim.restarts() ? claim : last;
        }
        return last;
    }

    /** By an own decision (S12), or one of the same ancestor (S9). */
    boolean setAsideByDecision(Claim claim) {
        Claim decision = lastDecision();
        if (decision != null && decision != claim && !claim.observedAt().isAfter(decision.observedAt())) {
            return true;
        }
        return seen.stream()
                .anyMatch(other -> !other.isOwn()
                        && other.isDecision()
                        && other.distance() == claim.distance()
                        && Claim.IN_ORDER.compare(other, claim) > 0);
    }

    /** S4. */
    void forget() {
        seen.clear();
        stepped.clear();
        overtaken.clear();
        retired.clear();
        onsets.clear();
        phaseOnsets.clear();
        phase = null;
        level = null;
        since = null;
        worsened = null;
        lastStep = null;
        restorationReported = false;
        measures.clear();
        lapsed = null;
    }

    boolean hasOwn() {
        return seen.stream().anyMatch(Claim::isOwn);
    }

    Claim newest() {
        return seen.get(seen.size() - 1);
    }
}
