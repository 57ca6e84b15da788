package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.rules.state.UsualSupply;

/** S1: goes forward through every moment at which something can change. What time decides comes before what is observed. */
final class PlainReplay {
    final PlainPast past = new PlainPast();
    final List<Moment> moments = new ArrayList<>();

    private final SupplyFacts facts;
    private final PlainNumbers numbers;

    /** The beginning of the newest outage, ended or not. */
    private Instant outageBegan;

    private boolean outageLasts;

    /** What the supply is from a time on. */
    record Moment(Instant from, SupplyState state) {}

    private PlainReplay(SupplyFacts facts, PlainNumbers numbers) {
        this.facts = facts;
        this.numbers = numbers;
    }

    static PlainReplay until(Instant now, SupplyFacts facts, AssessmentSettings settings) {
        PlainReplay replay = new PlainReplay(facts, PlainNumbers.of(facts.service(), settings));
        List<Claim> claims = counting(facts, now);
        for (Instant time : replay.times(claims, now)) {
            replay.passTo(
                    time,
                    claims.stream().filter(one -> one.observedAt().equals(time)).toList());
        }
        return replay;
    }

    /** Neither retracted nor {@code UNKNOWN}; a part is handed down to nobody (S9). */
    static List<Claim> counting(SupplyFacts facts, Instant now) {
        return facts.claims().stream()
                .filter(one -> !one.observedAt().isAfter(now))
                .filter(one -> one.retractedAt() == null && one.level().known())
                .filter(one -> one.isOwn() || one.isWholeArea())
                .sorted(Claim.IN_ORDER)
                .toList();
    }

    private TreeSet<Instant> times(List<Claim> claims, Instant now) {
        TreeSet<Instant> times = new TreeSet<>(facts.usual().changes().keySet());
        for (Claim claim : claims) {
            times.add(claim.observedAt());
            times.add(numbers.expiry(claim));
            times.add(numbers.staleAt(claim));
            times.add(numbers.forgottenAt(claim));
        }
        times.add(now);
        return new TreeSet<>(times.headSet(now, true));
    }

    private void passTo(Instant time, List<Claim> observed) {
        if (!past.seen.isEmpty() && !time.isBefore(numbers.forgottenAt(past.newest()))) {
            past.forget();
            outageBegan = null;
            outageLasts = false;
            moments.add(new Moment(time, SupplyState.NOTHING));
        }
        lapse(time);
        for (Claim claim : observed) {
            new PlainStep(claim, past, numbers).take();
            followPhase(time);
        }
        SupplyState state = state(time);
        follow(state.fall(), time);
        if (retire()) {
            state = state(time);
            follow(state.fall(), time);
        }
        moments.add(new Moment(time, state));
    }

    private SupplyState state(Instant time) {
        return new PlainState(time, past, numbers, facts).state();
    }

    /** S26: what was shown until now is kept. */
    private void lapse(Instant time) {
        if (moments.isEmpty()) {
            return;
        }
        Moment before = moments.get(moments.size() - 1);
        PlainSamples samples = PlainSamples.at(before.from(), past, numbers);
        if (samples.none() || !PlainSamples.at(time, past, numbers).none()) {
            return;
        }
        UsualSupply usual = facts.usual().at(before.from());
        boolean below = samples.all().stream().anyMatch(one -> usual.isAbove(one.level(), one.measure()));
        Instant newest = samples.all().get(samples.all().size() - 1).observedAt();
        SupplyState state = before.state();
        past.lapsed = state.basis() == LevelBasis.ESTIMATED
                ? new PlainPast.Lapsed(state.level(), state.estimate(), null, newest, below)
                : new PlainPast.Lapsed(state.inPart().level(), null, state.inPart(), newest, below);
    }

    /** S25: by all samples, lapsed or not. */
    private void followPhase(Instant time) {
        PlainEstimate estimating = PlainSamples.evenLapsed(past, numbers).estimating(facts.finest());
        if (estimating == null) {
            past.phase = null;
            past.phaseOnsets.clear();
            return;
        }
        if (estimating.phase() != past.phase) {
            past.phase = estimating.phase();
            past.phaseSince = time;
        }
        PlainStep.follow(past.phaseOnsets, past.phase, time);
    }

    private void follow(Fall fall, Instant time) {
        if (fall.isBelow() && !outageLasts) {
            outageBegan = time;
            outageLasts = true;
        } else if (fall == Fall.NOT_BELOW || fall == Fall.FORGOTTEN) {
            outageLasts = false;
        }
    }

    /** S13; whether one has retired. */
    private boolean retire() {
        Claim decision = past.lastDecision();
        if (decision == null || past.retired.contains(decision.id())) {
            return false;
        }
        Instant decided = decision.observedAt();
        boolean next = outageBegan != null && outageBegan.isAfter(decided);
        boolean reported = past.seen.stream()
                .anyMatch(one -> one.isOwn()
                        && one.isWholeArea()
                        && !one.isDecision()
                        && one.observedAt().isAfter(decided)
                        && past.stepped.contains(one.id()));
        return next && reported && past.retired.add(decision.id());
    }
}
