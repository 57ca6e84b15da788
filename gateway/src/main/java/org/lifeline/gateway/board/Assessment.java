package org.lifeline.gateway.board;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the reports about one service in one region add up to, as outage-service last told it.
 *
 * @param confidence exact; null if nothing stands
 * @param confidenceByHour the same with ages counted between whole hours; {@code confidence} where nobody told it
 * @param observedAt of the newest standing report; null if none stands
 * @param wholeArea whether it rests on a report about the whole area, so that it also holds for the areas inside
 * @param exercise whether any of its evidence belongs to an exercise
 * @param version grows with every change of this (region, service)
 */
public record Assessment(
        String region,
        String service,
        Level level,
        Instant since,
        Double confidence,
        Double confidenceByHour,
        boolean contested,
        List<Level> contestedLevels,
        Freshness freshness,
        Verification verification,
        boolean restorationReported,
        People affectedPeople,
        Instant observedAt,
        boolean wholeArea,
        String outageId,
        boolean exercise,
        long version) {

    public Assessment {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(freshness, "freshness");
        Objects.requireNonNull(verification, "verification");
        // events and kept boards of before have none
        confidenceByHour = confidenceByHour == null ? confidence : confidenceByHour;
        contestedLevels = contestedLevels == null ? List.of() : List.copyOf(contestedLevels);
    }

    /** Without a level or a standing observation it says nothing. */
    public boolean known() {
        return level.known() && observedAt != null;
    }

    /** The same, grown old. */
    public Assessment stale() {
        return new Assessment(
                region,
                service,
                level,
                since,
                confidence,
                confidenceByHour,
                contested,
                contestedLevels,
                Freshness.STALE,
                verification,
                restorationReported,
                affectedPeople,
                observedAt,
                wholeArea,
                outageId,
                exercise,
                version);
    }
}
