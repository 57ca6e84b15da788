package org.lifeline.outages.rules.claim;

import java.time.Instant;

/**
 * What makes a claim a coordinator's decision.
 *
 * @param since the beginning that a {@code CONFIRM} or {@code REOPEN} carries; null for the others
 */
public record Decided(Instant since) {}
