package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.plain.PlainAnswer.Freshness;
import org.lifeline.outages.rules.plain.PlainAnswer.Verification;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;

/** What is shown with a state (S40 to S43). */
record PlainShown(Instant now, PlainPast past, PlainNumbers numbers, SupplyFacts facts, PlainState found) {
    PlainAnswer answer(SupplyState state) {
        if (!past.hasOwn()) {
            return new PlainAnswer(
                    state,
                    0,
                    0,
                    List.of(),
                    Freshness.UNKNOWN,
                    Verification.UNVERIFIED,
                    null,
                    false,
                    null,
                    Map.of(),
                    setAside());
        }
        Map<UUID, Double> weights = new HashMap<>();
        found.weights.all().forEach(one -> weights.put(one.claim().id(), one.weight()));
        PlainPeople people = PlainPeople.of(telling(), facts, numbers, past, now);
        return new PlainAnswer(
                state,
                confidence(state, false),
                confidence(state, true),
                found.weights.contested(),
                freshness(state),
                verification(state),
                people.people(),
                people.overPopulation(),
                observedAt(),
                weights,
                setAside());
    }

    private double confidence(SupplyState state, boolean byHour) {
        if (state.basis() == null) {
            return 0;
        }
        if (state.basis() == LevelBasis.ESTIMATED) {
            return found.estimating.confidence();
        }
        double judged = 0;
        double unjudged = 0;
        double total = 0;
        for (PlainWeights.Weighed one : found.weights.all()) {
            double weight = byHour ? one.weightByHour() : one.weight();
            boolean at = one.claim().level() == state.level();
            total += weight;
            judged += at && !one.claim().isUnjudged() ? weight : 0;
            unjudged += at && one.claim().isUnjudged() ? weight : 0;
        }
        return Math.min(1, (judged + unjudged) / total) * numbers.support(judged, unjudged);
    }

    /** Own ones of any scope. */
    private List<Claim> standing() {
        return past.seen.stream()
                .filter(one -> one.isOwn()
                        && (one.isWholeArea() ? PlainWeights.stands(one, now, past, numbers) : partStands(one)))
                .toList();
    }

    private boolean partStands(Claim part) {
        return now.isBefore(numbers.expiry(part))
                && !past.setAsideByDecision(part)
                && !past.overtaken.contains(part.id())
                && !partReplaced(part);
    }

    /** One that is too weak for a sample replaces no sample. */
    private boolean partReplaced(Claim part) {
        if (numbers.sampleable(part)) {
            return !PlainSamples.newestOfEachPlace(past, numbers).contains(part);
        }
        return past.seen.stream()
                .anyMatch(other -> other.isOwn()
                        && !other.isWholeArea()
                        && Claim.IN_ORDER.compare(other, part) > 0
                        && PlainSamples.sameLineageAndPlace(other, part, numbers));
    }

    private static Claim last(List<Claim> claims) {
        return claims.isEmpty() ? null : claims.get(claims.size() - 1);
    }

    /** S40. */
    private Freshness freshness(SupplyState state) {
        Claim newest = last(standing());
        if (newest == null) {
            return state.level().known() ? Freshness.STALE : Freshness.UNKNOWN;
        }
        return now.isBefore(numbers.staleAt(newest)) ? Freshness.CURRENT : Freshness.STALE;
    }

    private Instant observedAt() {
        Claim newest = last(standing());
        if (newest == null) {
            newest = last(found.weights.all().stream()
                    .map(PlainWeights.Weighed::claim)
                    .toList());
        }
        return newest == null ? null : newest.observedAt();
    }

    private Verification verification(SupplyState state) {
        if (disputed()) {
            return Verification.DISPUTED;
        }
        if (verified(state)) {
            return Verification.VERIFIED;
        }
        if (state.basis() == LevelBasis.ESTIMATED) {
            boolean enough = PlainNumbers.reaches(
                    found.estimating.supportOfPhase(),
                    numbers.settings().evidence().jointSupport());
            return enough && differ(found.estimating.atPhase()) ? Verification.CORROBORATED : Verification.UNVERIFIED;
        }
        if (!found.weights.contested().isEmpty()) {
            return Verification.DISPUTED;
        }
        List<PlainWeights.Weighed> at = found.weights.all().stream()
                .filter(one -> one.claim().level() == state.level())
                .toList();
        boolean enough = PlainNumbers.reaches(
                found.weights.support(at), numbers.settings().evidence().jointSupport());
        return enough && differ(at.stream().map(PlainWeights.Weighed::claim).toList())
                ? Verification.CORROBORATED
                : Verification.UNVERIFIED;
    }

    private static boolean differ(List<Claim> claims) {
        return claims.stream().anyMatch(one -> claims.stream()
                .anyMatch(other -> !one.source().counted().equals(other.source().counted())
                        && one.source().differsFrom(other.source())));
    }

    /** S16. */
    private boolean disputed() {
        Claim decision = past.lastDecision();
        return decision != null
                && !past.retired.contains(decision.id())
                && past.seen.stream()
                        .anyMatch(one -> one.isOwn()
                                && !one.isDecision()
                                && !one.observedAt().isAfter(decision.observedAt())
                                && one.receivedAt().isAfter(decision.observedAt())
                                && one.level().worseThan(decision.level())
                                && numbers.credible(one)
                                && now.isBefore(numbers.expiry(one)));
    }

    /** S17. */
    private boolean verified(SupplyState state) {
        Claim decision = last(past.seen.stream()
                .filter(one -> one.isOwn()
                        && one.isDecision()
                        && !past.setAsideByDecision(one)
                        && !past.retired.contains(one.id())
                        && !past.overtaken.contains(one.id())
                        && (one.isWholeArea() || !partReplaced(one)))
                .toList());
        return decision != null
                && now.isBefore(numbers.expiry(decision))
                && !(state.level().known() && far(state.level(), decision))
                && !(!decision.isWholeArea() && state.basis() == LevelBasis.OBSERVED)
                && standing().stream()
                        .noneMatch(one -> one.observedAt().isAfter(decision.observedAt())
                                && numbers.credible(one)
                                && far(one.level(), decision));
    }

    private boolean far(Level level, Claim decision) {
        return level.stepsTo(decision.level()) >= numbers.settings().contestedSteps();
    }

    /** S43. */
    private List<Claim> telling() {
        List<Claim> telling = new ArrayList<>();
        for (Claim one : standing()) {
            boolean counts = one.isWholeArea() || numbers.sampleable(one);
            if (counts && one.people() != null && facts.usual().at(now).isAbove(one.level(), one.measure())) {
                telling.add(one);
            }
        }
        return telling;
    }

    private Map<UUID, String> setAside() {
        Map<UUID, String> setAside = new LinkedHashMap<>();
        for (Claim claim : facts.claims()) {
            String because = claim.observedAt().isAfter(now) ? null : because(claim);
            if (because != null) {
                setAside.put(claim.id(), because);
            }
        }
        return setAside;
    }

    private String because(Claim claim) {
        if (claim.retractedAt() != null) {
            return "RETRACTED";
        }
        if (!claim.level().known()) {
            return "SAYS_UNKNOWN";
        }
        if (!past.seen.contains(claim)) {
            return "EXPIRED";
        }
        if (past.setAsideByDecision(claim)) {
            return "SET_ASIDE_BY_DECISION";
        }
        if (past.overtaken.contains(claim.id())) {
            return "OVERTAKEN";
        }
        if (!now.isBefore(numbers.expiry(claim))) {
            return found.samples.all().contains(claim) ? null : "EXPIRED";
        }
        boolean replaced = claim.isWholeArea()
                ? PlainWeights.replaced(claim, past)
                        || PlainWeights.nearerStands(claim, now, past, numbers)
                        || !past.stepped.contains(claim.id())
                : partReplaced(claim);
        return replaced ? "NEWER_OF_ITS_LINEAGE" : null;
    }
}
