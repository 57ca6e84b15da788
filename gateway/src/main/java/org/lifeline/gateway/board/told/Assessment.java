package org.lifeline.gateway.board.told;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.Verification;

/**
 * What the claims about one service in one region add up to, as outage-service last told it.
 *
 * @param level of all of it; {@code UNKNOWN} when nothing stands
 * @param since when the level last changed
 * @param onsets by level up to this one: since when it is at or beyond each; where one is missing, {@code since}
 * @param confidence as computed at {@code assessedAt}; null if nothing stands
 * @param confidenceByHour the same with ages counted between whole hours; {@code confidence} where nobody told it
 * @param confidenceParts null where the confidence does not decay
 * @param estimate only of basis {@code ESTIMATED}
 * @param inPart null if nothing is known of parts only
 * @param observedAt of the newest own standing claim; null if none stands
 * @param lastKnown only while nothing stands, until it is forgotten
 * @param standsUntil when time alone makes the level {@code UNKNOWN}; null if not told
 * @param staleAt when the newest own claim goes stale; null if not told
 * @param forgottenAt from when on not even what was known last says anything; null if not told
 * @param wholeArea whether a level of the whole area is in it, so that it is assigned to the supplies inside
 * @param ownClaims whether the supply has a claim of its own; only then has it a level of its own
 * @param outageId the open outage of the supply; null when there is none
 * @param extent of that outage
 * @param belowUsual whether the level, or the part for an outage in part, is below what is usual; null if not told
 * @param usualLevel null if not told
 * @param measure at the level; null if nobody measured
 * @param noDataReason of the newest report that says that nothing is known, while nothing newer is
 * @param exercise whether any of its evidence belongs to an exercise
 * @param forgotten what was known last before it was forgotten, for the gateway to remember until there is news; null else
 * @param version grows with every change of this supply
 */
public record Assessment(
        String region,
        String service,
        Level level,
        AssessmentBasis basis,
        Instant since,
        Map<Level, Instant> onsets,
        Double confidence,
        Double confidenceByHour,
        ConfidenceParts confidenceParts,
        boolean contested,
        List<Level> contestedLevels,
        Freshness freshness,
        Verification verification,
        boolean restorationReported,
        People affectedPeople,
        Estimate estimate,
        InPart inPart,
        Instant observedAt,
        Instant assessedAt,
        LastLevel lastKnown,
        Instant standsUntil,
        Instant staleAt,
        Instant forgottenAt,
        boolean wholeArea,
        Boolean ownClaims,
        String outageId,
        Extent extent,
        Boolean belowUsual,
        Level usualLevel,
        Double measure,
        MeasureUnit measureUnit,
        NoDataReason noDataReason,
        boolean exercise,
        LastLevel forgotten,
        long version) {

    public Assessment {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(freshness, "freshness");
        Objects.requireNonNull(verification, "verification");
        // events and kept boards of before have none of these
        basis = basis == null ? AssessmentBasis.OBSERVED : basis;
        onsets = onsets == null ? Map.of() : Map.copyOf(onsets);
        confidenceByHour = confidenceByHour == null ? confidence : confidenceByHour;
        contestedLevels = contestedLevels == null ? List.of() : List.copyOf(contestedLevels);
        if (ownClaims == null) {
            ownClaims = level.known() || lastKnown != null;
            // what was said of a part was the level of then
            inPart = level.known() && !wholeArea && inPart == null
                    ? new InPart(level, null, since, affectedPeople)
                    : inPart;
        }
    }

    /** Since when it is at or beyond a level that it is at or beyond; null if that was not told. */
    public Instant onset(Level at) {
        Instant told = onsets.get(at);
        if (told != null) {
            return told;
        }
        // what is worse than normal was so before it was worse still
        return at == Level.NORMAL && onsets.containsKey(Level.REDUCED) ? onsets.get(Level.REDUCED) : since;
    }

    /** Whether there is anything that could be shown of it. */
    private boolean saysNothing() {
        return !level.known() && lastKnown == null && inPart == null;
    }

    /** What it leaves behind when it is forgotten; null if it says nothing. */
    public LastLevel last() {
        if (lastKnown != null) {
            return inPart == null
                    ? lastKnown
                    : new LastLevel(lastKnown.level(), lastKnown.at(), lastKnown.basis(), lastKnown.estimate(), inPart);
        }
        return saysNothing() ? forgotten : new LastLevel(level, observedAt, basis, estimate, inPart);
    }

    /**
     * The same, remembering what was forgotten by the time it was told. That something is forgotten is no news: it must not
     * make an area look better. What was taken back is news.
     *
     * @param before what was told before it; may be null
     */
    public Assessment after(Assessment before) {
        if (before == null || forgotten != null || !saysNothing()) {
            return this;
        }
        boolean byTime = before.forgotten != null
                || before.forgottenAt != null && assessedAt != null && !assessedAt.isBefore(before.forgottenAt);
        return byTime && before.last() != null ? remembering(before) : this;
    }

    private Assessment remembering(Assessment before) {
        return new Assessment(
                region,
                service,
                level,
                basis,
                since,
                onsets,
                confidence,
                confidenceByHour,
                confidenceParts,
                contested,
                contestedLevels,
                freshness,
                verification,
                restorationReported,
                affectedPeople,
                estimate,
                inPart,
                observedAt,
                assessedAt,
                lastKnown,
                standsUntil,
                staleAt,
                forgottenAt,
                before.wholeArea,
                before.ownClaims,
                outageId,
                extent,
                belowUsual,
                usualLevel,
                measure,
                measureUnit,
                noDataReason,
                exercise,
                before.last(),
                version);
    }
}
