package org.lifeline.outages.report.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.rules.claim.Place;

/**
 * Which reports of one source and scope in one supply replace which: of each place the newest stands. Places are compared
 * from the newest report back, and are the same within a distance, or where neither is said.
 */
final class ReplacedReports {
    private static final Comparator<Spoken> NEWEST_FIRST = Comparator.comparing(Spoken::observedAt)
            .thenComparing(report -> report.id().toString())
            .reversed();

    private final Map<UUID, Spoken> newerOf = new HashMap<>();
    private final Map<UUID, Spoken> replacedBy = new HashMap<>();

    /** @param place null where none is said, or where the scope is the whole area */
    record Spoken(UUID id, Instant observedAt, Place place) {}

    ReplacedReports(Collection<Spoken> reports, double samePlaceMetres) {
        List<Spoken> standing = new ArrayList<>();
        for (Spoken report : reports.stream().sorted(NEWEST_FIRST).toList()) {
            Optional<Spoken> newer = standing.stream()
                    .filter(one -> Place.isSame(one.place(), report.place(), samePlaceMetres))
                    .findFirst();
            if (newer.isPresent()) {
                newerOf.put(report.id(), newer.get());
                replacedBy.putIfAbsent(newer.get().id(), report);
            } else {
                standing.add(report);
            }
        }
    }

    boolean replaced(UUID report) {
        return newerOf.containsKey(report);
    }

    /** The newest that a report replaces. */
    Optional<Spoken> replacedBy(UUID report) {
        return Optional.ofNullable(replacedBy.get(report));
    }
}
