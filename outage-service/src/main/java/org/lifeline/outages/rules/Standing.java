package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which claims count now, in the order of replay, and why the others do not.
 *
 * @param claims of each source the newest that is known, neither retracted nor expired
 */
record Standing(List<Claim> claims, List<Assessment.SetAside> setAside) {
    static Standing of(Collection<Claim> all, Instant now, AssessmentSettings.Pace pace) {
        Instant oldest = now.minus(pace.expiry());
        Map<String, Claim> newest = new HashMap<>();
        List<Assessment.SetAside> setAside = new ArrayList<>();
        for (Claim claim : all) {
            Assessment.Because because = asideBecause(claim, oldest);
            if (because != null) {
                setAside.add(new Assessment.SetAside(claim, because));
                continue;
            }
            Claim before = newest.get(claim.source());
            boolean newer = before == null || Claim.IN_ORDER.compare(claim, before) > 0;
            if (before != null) {
                setAside.add(new Assessment.SetAside(newer ? before : claim, Assessment.Because.NEWER_OF_ITS_LINEAGE));
            }
            if (newer) {
                newest.put(claim.source(), claim);
            }
        }
        setAside.sort((a, b) -> Claim.IN_ORDER.compare(a.claim(), b.claim()));
        return new Standing(newest.values().stream().sorted(Claim.IN_ORDER).toList(), List.copyOf(setAside));
    }

    private static Assessment.Because asideBecause(Claim claim, Instant oldest) {
        if (claim.retractedAt() != null) {
            return Assessment.Because.RETRACTED;
        }
        if (!claim.level().known()) {
            return Assessment.Because.SAYS_UNKNOWN;
        }
        return claim.observedAt().isBefore(oldest) ? Assessment.Because.EXPIRED : null;
    }
}
