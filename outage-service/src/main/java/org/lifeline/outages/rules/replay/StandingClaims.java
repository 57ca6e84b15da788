package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;

/**
 * Which whole-area claims have weight at a time: of each lineage the newest of those that stand, of the nearest area of which it
 * speaks. Claims come in the order in which they were observed.
 */
final class StandingClaims {
    private final AssessmentSettings settings;
    private final AssessmentSettings.Pace pace;
    private final Map<String, TreeMap<Integer, WeighedClaim>> byLineage = new HashMap<>();
    private final Map<VoiceKey, Voice> voices = new HashMap<>();
    private final Deque<WeighedClaim> byExpiry = new ArrayDeque<>();
    private final ClaimSums sums;

    private record VoiceKey(String voice, int distance) {}

    StandingClaims(AssessmentSettings settings, AssessmentSettings.Pace pace) {
        this.settings = settings;
        this.pace = pace;
        this.sums = new ClaimSums(pace.halfLife());
    }

    ClaimSums sums() {
        return sums;
    }

    /** Returns it as it is weighed; null where a nearer one of its lineage stands, and it makes no step. */
    WeighedClaim add(Claim claim) {
        Voice voice = voiceOf(claim);
        WeighedClaim next = new WeighedClaim(claim, voice, pace, settings);
        if (voice != null) {
            voice.hear(next.credit);
            sums.weighAgain(voice);
        }
        TreeMap<Integer, WeighedClaim> ofLineage =
                byLineage.computeIfAbsent(claim.source().lineage(), none -> new TreeMap<>());
        if (ofLineage.lowerKey(claim.distance()) != null) {
            ofLineage.remove(claim.distance()); // it is replaced all the same
            return null;
        }
        ofLineage.values().stream().filter(one -> one.counts).forEach(sums::remove);
        ofLineage.put(claim.distance(), next);
        byExpiry.add(next);
        sums.append(next);
        return next;
    }

    private Voice voiceOf(Claim claim) {
        String voice = claim.source().voice();
        return voice == null
                ? null
                : voices.computeIfAbsent(new VoiceKey(voice, claim.distance()), none -> new Voice());
    }

    /** Takes the weight from all that do not stand any more. */
    void expire(Instant now) {
        while (!byExpiry.isEmpty() && !now.isBefore(byExpiry.peek().standsUntil)) {
            drop(byExpiry.poll());
        }
    }

    /** An own decision: nothing of before has weight any more, and no voice is heard any more. */
    void setAsideAll() {
        byLineage.clear();
        voices.clear();
        byExpiry.clear();
        sums.clear();
    }

    /** A decision about one of the areas around: what was said of that one before has no weight any more. */
    void setAside(int distance) {
        List<WeighedClaim> gone = byExpiry.stream()
                .filter(one -> one.claim.distance() == distance)
                .toList();
        byExpiry.removeAll(gone);
        voices.keySet().removeIf(key -> key.distance() == distance);
        gone.forEach(this::drop);
    }

    void retire(WeighedClaim decision) {
        byExpiry.remove(decision);
        drop(decision);
    }

    private void drop(WeighedClaim one) {
        TreeMap<Integer, WeighedClaim> ofLineage =
                byLineage.get(one.claim.source().lineage());
        if (ofLineage == null || ofLineage.get(one.claim.distance()) != one) {
            return;
        }
        ofLineage.remove(one.claim.distance());
        if (one.counts) {
            sums.remove(one);
            if (!ofLineage.isEmpty()) {
                sums.bringBack(ofLineage.firstEntry().getValue());
            }
        }
        if (ofLineage.isEmpty()) {
            byLineage.remove(one.claim.source().lineage());
        }
    }
}
