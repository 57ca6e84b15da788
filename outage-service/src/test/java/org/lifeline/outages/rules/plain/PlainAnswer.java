package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;

/**
 * All that the rules say of a supply at a time.
 *
 * @param contestedLevels the worst and the best; empty unless contested
 * @param people null when no claim below what is usual gives any
 * @param observedAt of the newest own standing claim, else of the newest handed-down one that has weight; else null
 * @param weights of the whole-area claims that have one
 * @param setAside why a claim does not count, by its id
 */
public record PlainAnswer(
        SupplyState state,
        double confidence,
        double confidenceByHour,
        List<Level> contestedLevels,
        Freshness freshness,
        Verification verification,
        People people,
        boolean peopleOverPopulation,
        Instant observedAt,
        Map<UUID, Double> weights,
        Map<UUID, String> setAside) {

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
}
