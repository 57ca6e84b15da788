package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.state.Episode;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Scope;
import org.lifeline.privacy.CoarseTime;

/**
 * Plays the claims about a supply forward, from the first to a time. Each step uses what was there at its time, so that one pass finds
 * the level now and everything that was true before (docs/decisions/rules-second-edition.md).
 */
public final class SupplyReplay {
    private final SupplyFacts facts;
    private final AssessmentSettings settings;
    private final AssessmentSettings.Pace pace;
    private final StandingClaims standing;
    private final LevelReplay replay;
    private final PartSamples samples;
    private final EstimateCourse course = new EstimateCourse();
    private final DecisionInForce decision = new DecisionInForce();
    private final TreeSet<Instant> dues = new TreeSet<>();
    private final List<Moment> moments = new ArrayList<>();
    private final List<Claim> claims;
    private int next; // of the claims
    private Lapsed lapsed;
    private boolean lapse;
    private boolean ownClaims;
    private Instant forgetAt;
    private Instant heardSince;
    private boolean onEpisode;

    private SupplyReplay(SupplyFacts facts, AssessmentSettings settings) {
        this.facts = facts;
        this.settings = settings;
        this.pace = settings.pace().get(facts.service());
        this.standing = new StandingClaims(settings, pace);
        this.replay = new LevelReplay(settings, standing.sums());
        this.samples = new PartSamples(settings, pace);
        this.claims = facts.claims().stream()
                .filter(claim ->
                        claim.retractedAt() == null && claim.level().known() && (claim.isOwn() || claim.isWholeArea()))
                .sorted(Claim.IN_ORDER)
                .toList();
        dues.addAll(facts.usual().changes().keySet());
    }

    /**
     * From when on a supply was in a state; it lasts until the next moment, which is the same one where it is heard of again just when it
     * would be forgotten.
     */
    public record Moment(Instant from, SupplyState state) {}

    /** How a supply is at a time, and how it came to it. */
    public record Found(SupplyAssessment assessment, List<Moment> history) {}

    public static Found found(SupplyFacts facts, Instant now, AssessmentSettings settings) {
        SupplyReplay replay = played(facts, now, settings);
        return new Found(new AssessmentFinding(facts, replay, now, settings).find(), List.copyOf(replay.moments));
    }

    /**
     * What the own claims that stood at a time told besides a level.
     *
     * @param people null when none of them told
     */
    public record Circumstances(People people, boolean exercise) {}

    /** What was told at several times, in one pass. */
    public static Map<Instant, Circumstances> circumstancesAt(
            Collection<Instant> times, SupplyFacts facts, AssessmentSettings settings) {
        SupplyReplay replay = new SupplyReplay(facts, settings);
        Map<Instant, Circumstances> found = new HashMap<>();
        for (Instant time : new TreeSet<>(times)) {
            replay.play(time);
            found.put(time, new AssessmentFinding(facts, replay, time, settings).circumstances());
        }
        return found;
    }

    /** An assessment, and every claim with what became of it. */
    public record Explained(SupplyAssessment assessment, SupplyExplanation explanation) {}

    public static Explained explained(SupplyFacts facts, Instant now, AssessmentSettings settings) {
        SupplyReplay replay = played(facts, now, settings);
        return new Explained(
                new AssessmentFinding(facts, replay, now, settings).find(),
                new ExplanationFinding(facts, replay, now, settings).find());
    }

    /** All that was observed until a time, played to that time; claims may come in any order. */
    static SupplyReplay played(SupplyFacts facts, Instant to, AssessmentSettings settings) {
        SupplyReplay replay = new SupplyReplay(facts, settings);
        replay.play(to);
        return replay;
    }

    /** The states of a supply until a time, each different from the one before; before the first nothing was known. */
    public static List<Moment> history(SupplyFacts facts, Instant to, AssessmentSettings settings) {
        return List.copyOf(played(facts, to, settings).moments);
    }

    private void play(Instant to) {
        while (true) {
            Instant time = next < claims.size() ? claims.get(next).observedAt() : null;
            time = dues.isEmpty() ? time : earlier(time, dues.first());
            time = earlier(time, forgetAt);
            if (time == null || time.isAfter(to)) {
                return;
            }
            passTo(time);
        }
    }

    private void passTo(Instant time) {
        if (forgetAt != null && !time.isBefore(forgetAt)) {
            forget();
            tell(time, SupplyState.NOTHING);
        }
        standing.expire(time);
        lapseAt(time);
        dues.headSet(time, true).clear();
        while (next < claims.size() && claims.get(next).observedAt().equals(time)) {
            take(claims.get(next++));
        }
        lapse |= isLapsed(time); // what is worse may have been set aside; the rest is old, and no worse than the level
        SupplyState state = state(time);
        boolean begins = !onEpisode && state.fall().isBelow();
        follow(state.fall());
        if (decision.isOverBy(time, begins)) {
            standing.retire(decision.retire());
            state = state(time);
            follow(state.fall());
        }
        tell(time, state);
    }

    private void tell(Instant time, SupplyState state) {
        if (!state.equals(last())) {
            moments.add(new Moment(time, state));
        }
    }

    private void follow(Fall fall) {
        onEpisode = switch (fall) {
            case WHOLE, ESTIMATED, IN_PART -> true;
            case NOT_BELOW, FORGOTTEN -> false;
            case SILENT -> onEpisode;
        };
    }

    private void take(Claim claim) {
        ownClaims |= claim.isOwn();
        heardSince = heardSince == null ? claim.observedAt() : heardSince;
        Instant hour = CoarseTime.hour(claim.observedAt());
        dues.add(hour.plus(pace.expiry()));
        dues.add(hour.plus(pace.staleAfter()));
        forgetAt = hour.plus(pace.forgetAfter());
        if (isSetAside(claim)) {
            return;
        }
        if (claim.scope() == Scope.PART) {
            takePart(claim);
        } else if (claim.restarts()) {
            restart(claim);
        } else {
            takeWhole(claim);
        }
    }

    /** By an own decision of the same moment. */
    private boolean isSetAside(Claim claim) {
        return !claim.restarts()
                && decision.setAsideUntil() != null
                && !claim.observedAt().isAfter(decision.setAsideUntil());
    }

    private void takePart(Claim claim) {
        if (claim.isDecision()) {
            decision.takePart(claim);
        }
        if (samples.takes(claim)) {
            samples.add(claim);
            lapsed = null;
            lapse = false;
            course.follow(estimate(), claim.observedAt());
        }
    }

    private void restart(Claim claim) {
        standing.setAsideAll();
        samples.forget();
        course.forget();
        lapsed = null;
        lapse = false;
        decision.take(standing.add(claim));
        replay.restart(claim);
    }

    private void takeWhole(Claim claim) {
        if (claim.isDecision()) {
            standing.setAside(claim.distance());
        }
        WeighedClaim weighed = standing.add(claim);
        if (weighed == null) {
            return;
        }
        replay.step(weighed);
        decision.followedBy(claim);
        if (settings.isCredible(claim) && !replay.lastMedian().worseThan(replay.level())) {
            if (samples.overtake(replay.level(), replay)) {
                course.follow(estimate(), claim.observedAt());
            }
            if (lapsed != null
                    && replay.level().betterThan(lapsed.level())
                    && replay.isBackedSince(lapsed.newest(), replay.level())) {
                lapsed = null;
            }
        }
    }

    private void forget() {
        standing.setAsideAll();
        replay.forget();
        samples.forget();
        course.forget();
        decision.forget();
        lapsed = null;
        lapse = false;
        ownClaims = false;
        forgetAt = null;
        heardSince = null;
    }

    /** When the newest sample expires, what all of them said becomes the last that is known. */
    private void lapseAt(Instant time) {
        if (!lapse && isLapsed(time)) {
            boolean inEffect = last().estimate() != null;
            SampleSet all = samples.all().copy();
            lapsed = new Lapsed(
                    all,
                    inEffect ? SampleEstimate.of(all, samples.credible().copy(), settings) : null,
                    all.isAnyBelow(facts.usual().at(time.minus(Episode.TICK))));
            lapse = true;
        }
    }

    private boolean isLapsed(Instant time) {
        Instant due = samples.lapseAt();
        return due != null && !time.isBefore(due);
    }

    SampleEstimate estimate() {
        return samples.estimate();
    }

    private SupplyState state(Instant time) {
        return new StateFinding(
                        facts,
                        settings,
                        pace,
                        standing.sums(),
                        replay,
                        lapse ? null : samples,
                        course,
                        lapsed,
                        ownClaims)
                .at(time);
    }

    private SupplyState last() {
        return moments.isEmpty()
                ? SupplyState.NOTHING
                : moments.get(moments.size() - 1).state();
    }

    private static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /* What an assessment is made of. */

    SupplyState current() {
        return last();
    }

    StandingClaims standing() {
        return standing;
    }

    LevelReplay level() {
        return replay;
    }

    PartSamples samples() {
        return samples;
    }

    boolean samplesHaveLapsed() {
        return lapse;
    }

    DecisionInForce decision() {
        return decision;
    }

    /** The first observation since it was last forgotten; null where nothing is known. */
    Instant heardSince() {
        return heardSince;
    }

    Instant forgetAt() {
        return forgetAt;
    }
}
