package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Tie;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.replay.SupplyExplanation.Because;
import org.lifeline.outages.rules.replay.SupplyExplanation.Sampled;
import org.lifeline.outages.rules.replay.SupplyExplanation.SetAside;
import org.lifeline.outages.rules.replay.SupplyExplanation.Weighed;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.supply.Level;
import org.lifeline.privacy.CoarseTime;

/** Says of every claim what became of it in a replay. */
final class ExplanationFinding {
    private final SupplyFacts facts;
    private final Instant now;
    private final AssessmentSettings settings;
    private final AssessmentSettings.Pace pace;
    private final SupplyReplay replay;
    private final List<WeighedClaim> whole;
    private final List<Sample> samples;
    private final Map<Integer, Claim> lastDecisionAround = new HashMap<>();

    /** @param replay played to now */
    ExplanationFinding(SupplyFacts facts, SupplyReplay replay, Instant now, AssessmentSettings settings) {
        this.facts = facts;
        this.now = now;
        this.settings = settings;
        this.pace = settings.pace().get(facts.service());
        this.replay = replay;
        this.whole = replay.standing().sums().all(one -> true);
        this.samples = replay.samplesHaveLapsed()
                ? List.of()
                : replay.samples().all().atOrBeyondSamples(Level.NORMAL).stream()
                        .sorted(Sample.IN_ORDER)
                        .toList();
        facts.claims().stream()
                .filter(claim -> !claim.isOwn()
                        && claim.isDecision()
                        && !claim.observedAt().isAfter(now))
                .sorted(Claim.IN_ORDER)
                .forEach(claim -> lastDecisionAround.put(claim.distance(), claim));
    }

    SupplyExplanation find() {
        boolean own = replay.current().ownClaims();
        return new SupplyExplanation(
                own ? whole.stream().map(this::weighed).toList() : List.of(),
                samples.stream()
                        .map(one -> new Sampled(
                                one.claim(),
                                one.credit(),
                                replay.samples().all().fraction(one)))
                        .toList(),
                List.copyOf(replay.level().steps()),
                setAside());
    }

    private Weighed weighed(WeighedClaim one) {
        return new Weighed(
                one.claim,
                one.credit,
                Math.pow(settings.evidence().perDistance(), one.claim.distance()),
                one.voiceFactor(),
                one.weightAt(now),
                one.weightByHourAt(now));
    }

    private List<SetAside> setAside() {
        Set<Claim> counting = new HashSet<>();
        whole.forEach(one -> counting.add(one.claim));
        samples.forEach(one -> counting.add(one.claim()));
        return facts.claims().stream()
                .filter(claim ->
                        !counting.contains(claim) && !claim.observedAt().isAfter(now))
                .sorted(Claim.IN_ORDER)
                .map(claim -> new SetAside(claim, because(claim)))
                .toList();
    }

    private Because because(Claim claim) {
        if (claim.retractedAt() != null) {
            return Because.RETRACTED;
        }
        if (!claim.level().known()) {
            return Because.SAYS_UNKNOWN;
        }
        if (replay.heardSince() == null || claim.observedAt().isBefore(replay.heardSince())) {
            return Because.EXPIRED;
        }
        if (isSetAside(claim)) {
            return Because.SET_ASIDE_BY_DECISION;
        }
        if (replay.samples().overtaken().contains(claim.id())) {
            return Because.OVERTAKEN;
        }
        if (!now.isBefore(CoarseTime.hour(claim.observedAt()).plus(pace.expiry()))) {
            return Because.EXPIRED;
        }
        if (claim.equals(replay.decision().taken())) {
            return Because.NEXT_OUTAGE_BEGAN;
        }
        boolean weak = !claim.isWholeArea()
                && !Tie.reaches(settings.credit(claim), settings.parts().leastCredit());
        return weak && !isFollowed(claim) ? Because.TOO_LITTLE_CREDIT : Because.NEWER_OF_ITS_LINEAGE;
    }

    private boolean isSetAside(Claim claim) {
        Claim decision = replay.decision().taken();
        boolean ofItsOwn =
                decision != null && !claim.observedAt().isAfter(decision.observedAt()) && !claim.equals(decision);
        Claim around = claim.isOwn() ? null : lastDecisionAround.get(claim.distance());
        return ofItsOwn || (around != null && Claim.IN_ORDER.compare(claim, around) < 0);
    }

    /** Whether its lineage has spoken of the same place since. */
    private boolean isFollowed(Claim claim) {
        Comparator<Claim> order = Claim.IN_ORDER;
        return facts.claims().stream()
                .anyMatch(other -> other.isOwn()
                        && !other.isWholeArea()
                        && other.retractedAt() == null
                        && other.level().known()
                        && !other.observedAt().isAfter(now)
                        && other.source().lineage().equals(claim.source().lineage())
                        && order.compare(other, claim) > 0
                        && PartSamples.isSamePlace(other.place(), claim.place(), settings));
    }
}
