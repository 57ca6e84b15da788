package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Source;
import org.lifeline.outages.rules.replay.SupplyAssessment.Confidence;
import org.lifeline.outages.rules.replay.SupplyAssessment.Freshness;
import org.lifeline.outages.rules.replay.SupplyAssessment.Sums;
import org.lifeline.outages.rules.replay.SupplyAssessment.Verification;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;
import org.lifeline.privacy.CoarseTime;

/** Finds how sure the state is that a replay has come to. */
final class AssessmentFinding {
    private final SupplyFacts facts;
    private final Instant now;
    private final AssessmentSettings settings;
    private final AssessmentSettings.Pace pace;
    private final SupplyReplay replay;
    private final SupplyState state;
    private final List<WeighedClaim> whole;
    private final List<Sample> samples;
    private final Map<String, Voice> partVoices = new HashMap<>();

    /** @param replay played to now */
    AssessmentFinding(SupplyFacts facts, SupplyReplay replay, Instant now, AssessmentSettings settings) {
        this.facts = facts;
        this.now = now;
        this.settings = settings;
        this.pace = settings.pace().get(facts.service());
        this.replay = replay;
        this.state = replay.current();
        this.whole = state.ownClaims() ? replay.standing().sums().all(one -> true) : List.of();
        this.samples = replay.samplesHaveLapsed() || !state.ownClaims()
                ? List.of()
                : replay.samples().all().atOrBeyondSamples(Level.NORMAL);
    }

    SupplyReplay.Circumstances circumstances() {
        return new SupplyReplay.Circumstances(affected().people(), isExercise(ownStanding()));
    }

    SupplyAssessment find() {
        List<Claim> own = ownStanding();
        Instant newest = newestOwn();
        Instant disputedAt = disputedByLateReports();
        AffectedByClaims affected = affected();
        return new SupplyAssessment(
                state,
                confidence(),
                whole.isEmpty() ? List.of() : replay.standing().sums().weights().contested(settings),
                freshness(newest),
                verification(own, disputedAt != null),
                affected.people(),
                affected.overPopulation(),
                disputedAt,
                newest != null ? newest : newestAround(),
                isExercise(own),
                times(newest));
    }

    /** Of any scope and credit: of those that replace one another the newest is the newest of all. */
    private Instant newestOwn() {
        Set<UUID> overtaken = replay.samples().overtaken();
        List<Claim> setAside = facts.claims().stream()
                .filter(claim -> overtaken.contains(claim.id()))
                .toList();
        return facts.claims().stream()
                .filter(claim -> claim.isOwn() && stands(claim) && counts(claim))
                .filter(claim -> claim.isWholeArea() || setAside.stream().noneMatch(one -> replaces(one, claim)))
                .map(Claim::observedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A sample that is set aside replaces what its lineage said of the place before all the same. */
    private boolean replaces(Claim newer, Claim claim) {
        return newer.source().lineage().equals(claim.source().lineage())
                && Claim.IN_ORDER.compare(newer, claim) > 0
                && PartSamples.isSamePlace(newer.place(), claim.place(), settings);
    }

    /** Neither retracted, set aside nor over. */
    private boolean counts(Claim claim) {
        Instant setAside = replay.decision().setAsideUntil();
        Claim decision = replay.decision().taken();
        boolean before = setAside != null && !claim.observedAt().isAfter(setAside) && !claim.equals(decision);
        boolean retired = claim.equals(decision) && replay.decision().whole() == null;
        return claim.retractedAt() == null
                && claim.level().known()
                && !claim.observedAt().isAfter(now)
                && !before
                && !retired
                && !replay.samples().overtaken().contains(claim.id());
    }

    private List<Claim> ownStanding() {
        List<Claim> own = new ArrayList<>();
        whole.stream().map(one -> one.claim).filter(Claim::isOwn).forEach(own::add);
        samples.stream().map(Sample::claim).filter(this::stands).forEach(own::add);
        return own;
    }

    private Instant newestAround() {
        return whole.stream()
                .map(one -> one.claim.observedAt())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean stands(Claim claim) {
        return now.isBefore(CoarseTime.hour(claim.observedAt()).plus(pace.expiry()));
    }

    private Confidence confidence() {
        if (state.basis() == null) {
            return Confidence.NONE;
        }
        double most = settings.evidence().mostUnjudged();
        if (state.basis() == LevelBasis.ESTIMATED) {
            double value = replay.estimate().confidence();
            return new Confidence(value, value, null, null);
        }
        Sums exact = sums(one -> one.weightAt(now));
        Sums byHour = sums(one -> one.weightByHourAt(now));
        return new Confidence(exact.confidence(most), byHour.confidence(most), exact, byHour);
    }

    private Sums sums(ToDoubleFunction<WeighedClaim> weight) {
        double total = 0;
        double judged = 0;
        double unjudged = 0;
        for (WeighedClaim one : whole) {
            double its = weight.applyAsDouble(one);
            total += its;
            if (one.claim.level() == state.level()) {
                judged += one.claim.isUnjudged() ? 0 : its;
                unjudged += one.claim.isUnjudged() ? its : 0;
            }
        }
        return new Sums(total == 0 ? 0 : (judged + unjudged) / total, judged, unjudged);
    }

    private Freshness freshness(Instant newest) {
        if (newest == null) {
            return state.level().known() ? Freshness.STALE : Freshness.UNKNOWN;
        }
        return now.isBefore(CoarseTime.hour(newest).plus(pace.staleAfter())) ? Freshness.CURRENT : Freshness.STALE;
    }

    private Verification verification(List<Claim> own, boolean disputed) {
        if (disputed) {
            return Verification.DISPUTED;
        }
        if (isVerified(own)) {
            return Verification.VERIFIED;
        }
        if (state.basis() != LevelBasis.ESTIMATED
                && !whole.isEmpty()
                && !replay.standing().sums().weights().contested(settings).isEmpty()) {
            return Verification.DISPUTED;
        }
        return isCorroborated() ? Verification.CORROBORATED : Verification.UNVERIFIED;
    }

    private boolean isVerified(List<Claim> own) {
        Claim decision = replay.decision().newest(replay.samples().overtaken());
        if (decision == null || !stands(decision)) {
            return false;
        }
        boolean elsewhere =
                state.level().known() && state.level().stepsTo(decision.level()) >= settings.contestedSteps();
        boolean ofPart = !decision.isWholeArea() && state.basis() == LevelBasis.OBSERVED;
        return !elsewhere && !ofPart && own.stream().noneMatch(claim -> speaksAgainst(claim, decision));
    }

    /** Newer, credible, and far from what was decided. */
    private boolean speaksAgainst(Claim claim, Claim decision) {
        return claim.observedAt().isAfter(decision.observedAt())
                && settings.isCredible(claim)
                && claim.level().stepsTo(decision.level()) >= settings.contestedSteps();
    }

    /** When it was heard last that what was seen before the last decision is worse than what was decided; null if it was not. */
    private Instant disputedByLateReports() {
        Claim decision = replay.decision().whole();
        if (decision == null || !stands(decision)) {
            return null;
        }
        return facts.claims().stream()
                .filter(claim -> claim.isOwn() && !claim.isDecision() && claim.retractedAt() == null)
                .filter(claim -> !claim.observedAt().isAfter(decision.observedAt())
                        && claim.receivedAt().isAfter(decision.observedAt())
                        && claim.level().worseThan(decision.level()))
                .filter(claim -> settings.isCredible(claim) && stands(claim))
                .map(Claim::receivedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean isCorroborated() {
        if (state.basis() == null) {
            return false;
        }
        EvidenceSet evidence;
        List<Source> sources;
        if (state.basis() == LevelBasis.ESTIMATED) {
            evidence = replay.estimate().evidence();
            sources = replay.estimate().decisive().stream()
                    .map(one -> one.claim().source())
                    .toList();
        } else {
            List<WeighedClaim> at = whole.stream()
                    .filter(one -> one.claim.level() == state.level())
                    .toList();
            evidence = new EvidenceSet(settings);
            at.forEach(evidence::add);
            sources = at.stream().map(one -> one.claim.source()).toList();
        }
        return evidence.supports() && differ(sources);
    }

    /** Whether any two lineages of them are of different classes, or known to be of different authors. */
    private static boolean differ(List<Source> sources) {
        List<Source> known =
                sources.stream().filter(source -> source.author() != null).toList();
        return differ(sources, Source::sourceClass) || differ(known, Source::author);
    }

    private static boolean differ(List<Source> sources, Function<Source, String> by) {
        return sources.stream().map(Source::counted).distinct().limit(2).count() > 1
                && sources.stream().map(by).distinct().limit(2).count() > 1;
    }

    private static boolean isExercise(List<Claim> own) {
        return own.stream().anyMatch(Claim::exercise);
    }

    private AffectedByClaims affected() {
        return AffectedByClaims.of(peopleClaims(), facts.population());
    }

    private List<AffectedByClaims.Telling> peopleClaims() {
        List<AffectedByClaims.Telling> telling = new ArrayList<>();
        whole.stream()
                .filter(one -> one.claim.isOwn() && tellsOfPeople(one.claim))
                .forEach(one -> telling.add(new AffectedByClaims.Telling(one.claim, one.weightAt(now))));
        samples.stream()
                .filter(one -> stands(one.claim()) && tellsOfPeople(one.claim()))
                .forEach(one -> telling.add(new AffectedByClaims.Telling(
                        one.claim(),
                        new WeighedClaim(one.claim(), partVoice(one.claim()), pace, settings).weightAt(now))));
        return telling;
    }

    /** Null where it has none. */
    private Voice partVoice(Claim part) {
        String name = part.source().voice();
        return name == null ? null : partVoices.computeIfAbsent(name, this::partVoice);
    }

    private Voice partVoice(String name) {
        Voice voice = new Voice();
        facts.claims().stream()
                .filter(claim -> claim.isOwn()
                        && !claim.isWholeArea()
                        && name.equals(claim.source().voice())
                        && counts(claim)
                        && !claim.observedAt().isBefore(replay.heardSince()))
                .forEach(claim -> voice.hear(settings.credit(claim)));
        return voice;
    }

    private boolean tellsOfPeople(Claim claim) {
        return claim.people() != null && facts.usual().at(now).isAbove(claim.level(), claim.measure());
    }

    private SupplyAssessment.Times times(Instant newest) {
        Instant valid = null;
        Instant stands = null;
        for (WeighedClaim one : whole) {
            stands = later(stands, one.standsUntil);
        }
        for (Claim claim : facts.claims()) {
            if (claim.retractedAt() == null && claim.level().known()) {
                Instant hour = CoarseTime.hour(claim.observedAt());
                valid = nextOf(valid, hour.plus(pace.expiry()));
                valid = nextOf(valid, hour.plus(pace.staleAfter()));
            }
        }
        valid = nextOf(valid, replay.forgetAt());
        if (state.basis() == LevelBasis.ESTIMATED) {
            stands = later(stands, replay.samples().lapseAt());
        }
        return new SupplyAssessment.Times(
                state.ownClaims() ? valid : null,
                stands,
                newest == null ? null : CoarseTime.hour(newest).plus(pace.staleAfter()),
                state.ownClaims() ? replay.forgetAt() : null);
    }

    private Instant nextOf(Instant known, Instant candidate) {
        if (candidate == null || !candidate.isAfter(now)) {
            return known;
        }
        return known == null || candidate.isBefore(known) ? candidate : known;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
