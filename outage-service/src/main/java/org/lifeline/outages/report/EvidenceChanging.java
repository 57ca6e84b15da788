package org.lifeline.outages.report;

import java.util.Set;

/**
 * Evidence about some of these regions is about to change, for each of them an {@link EvidenceChanged} follows: the time to
 * read at once what each would otherwise read for itself. Fired inside the transaction of the change.
 */
public record EvidenceChanging(Set<String> regions) {}
