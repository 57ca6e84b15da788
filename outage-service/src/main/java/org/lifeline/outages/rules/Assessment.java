package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/**
 * What the claims about one service in one region add up to at one time. A pure function: it never depends on the order
 * in which the claims arrived.
 *
 * @param since when the claim was observed that last changed the level, or when it was decided; null when nothing stands
 * @param confidence share of the weight at the level × min(1, total weight), 0 to 1
 * @param confidenceByHour the same of ages counted between whole hours, for everybody who is not told when in its hour
 *     something was observed
 * @param contestedLevels worst first; empty unless contested
 * @param observedAt the newest standing observation; null when nothing stands
 * @param wholeArea a claim about the whole area is at the level, so that it holds for the areas inside too
 * @param people of the claims below the baseline; null when none says
 * @param validUntil when time alone will next change something of this; null when it will not
 */
public record Assessment(
        Level level,
        Instant since,
        double confidence,
        double confidenceByHour,
        List<Level> contestedLevels,
        Freshness freshness,
        Verification verification,
        boolean restorationReported,
        People people,
        Instant observedAt,
        boolean wholeArea,
        boolean exercise,
        List<Weighed> evidence,
        List<Step> steps,
        List<SetAside> setAside,
        Instant validUntil) {

    public enum Freshness {
        CURRENT,
        STALE,
        UNKNOWN
    }

    public enum Verification {
        VERIFIED,
        DISPUTED,
        CORROBORATED,
        UNVERIFIED
    }

    /** Why a step of the replay ended as it did. */
    public enum Rule {
        FIRST,
        WORSE_BY_MEDIAN,
        WORSE_BY_CREDIBLE_REPORT,
        BETTER_WITH_EVIDENCE,
        RESTORATION_REPORTED,
        RESTORED_BY_DECISION,
        UNCHANGED
    }

    /**
     * One claim replayed: the median with it, and the level before and after.
     *
     * @param claim null where no claim but a coordinator's decision made the step, at {@link Assessment#since}
     */
    public record Step(Claim claim, Level median, Level before, Level after, Rule rule) {}

    public enum Because {
        RETRACTED,
        SAYS_UNKNOWN,
        EXPIRED,
        NEWER_OF_ITS_LINEAGE
    }

    /** A claim that does not count, and why. */
    public record SetAside(Claim claim, Because because) {}

    public boolean contested() {
        return !contestedLevels.isEmpty();
    }

    public static Assessment of(
            Service service, Collection<Claim> claims, Level baseline, Instant now, AssessmentSettings settings) {
        return of(service, claims, baseline, null, now, settings);
    }

    /** @param ruling the coordinator's that stands at that time; null when there is none */
    public static Assessment of(
            Service service,
            Collection<Claim> claims,
            Level baseline,
            Ruling ruling,
            Instant now,
            AssessmentSettings settings) {
        Assessment found = ofClaims(service, claims, baseline, now, settings);
        return ruling == null ? found : ruling.appliedTo(found, baseline);
    }

    private static Assessment ofClaims(
            Service service, Collection<Claim> claims, Level baseline, Instant now, AssessmentSettings settings) {
        AssessmentSettings.Pace pace = settings.pace().get(service);
        Standing standing = Standing.of(claims, now, pace);
        List<Weighed> evidence = standing.claims().stream()
                .map(claim -> Weighed.of(claim, now, pace, settings))
                .toList();
        if (evidence.isEmpty()) {
            return nothingStands(standing);
        }
        Replay replay = Replay.of(evidence, settings);
        Shares shares = Shares.of(evidence);
        List<Level> contested = shares.contested(settings);
        Level level = contested.stream().reduce(replay.level(), Level::worse);
        Instant newest = evidence.get(evidence.size() - 1).claim().observedAt();
        Instant staleAt = newest.plus(pace.staleAfter());
        boolean stale = now.isAfter(staleAt);
        Instant firstExpiry = evidence.get(0).claim().observedAt().plus(pace.expiry());
        return new Assessment(
                level,
                replay.since(),
                shares.confidence(level),
                Shares.byHour(evidence).confidence(level),
                contested,
                stale ? Freshness.STALE : Freshness.CURRENT,
                verification(evidence, level, !contested.isEmpty()),
                replay.restorationReported(),
                AffectedPeople.of(evidence, baseline),
                newest,
                evidence.stream()
                        .anyMatch(one -> one.level() == level && one.claim().scope() == Scope.WHOLE_AREA),
                evidence.stream().anyMatch(one -> one.claim().exercise()),
                evidence,
                replay.steps(),
                standing.setAside(),
                stale || firstExpiry.isBefore(staleAt) ? firstExpiry : staleAt);
    }

    Assessment verified() {
        return new Assessment(
                level,
                since,
                confidence,
                confidenceByHour,
                contestedLevels,
                freshness,
                Verification.VERIFIED,
                restorationReported,
                people,
                observedAt,
                wholeArea,
                exercise,
                evidence,
                steps,
                setAside,
                validUntil);
    }

    private static Assessment nothingStands(Standing standing) {
        return new Assessment(
                Level.UNKNOWN,
                null,
                0,
                0,
                List.of(),
                Freshness.UNKNOWN,
                Verification.UNVERIFIED,
                false,
                null,
                null,
                false,
                false,
                List.of(),
                List.of(),
                standing.setAside(),
                null);
    }

    private static Verification verification(List<Weighed> evidence, Level level, boolean contested) {
        if (contested) {
            return Verification.DISPUTED;
        }
        long sources = evidence.stream().filter(one -> one.level() == level).count();
        return sources >= 2 ? Verification.CORROBORATED : Verification.UNVERIFIED;
    }
}
