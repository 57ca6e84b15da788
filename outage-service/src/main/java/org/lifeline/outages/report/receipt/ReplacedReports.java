package org.lifeline.outages.report.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final List<Spoken> standing = new ArrayList<>();
    private final Set<UUID> replaced = new HashSet<>();
    private final Map<UUID, Spoken> replacedBy = new HashMap<>();
    private final double samePlaceMetres;

    /** @param place null where none is said, or where the scope is the whole area */
    record Spoken(UUID id, Instant observedAt, Place place) {}

    ReplacedReports(Collection<Spoken> reports, double samePlaceMetres) {
        this.samePlaceMetres = samePlaceMetres;
        for (Spoken report : reports.stream().sorted(NEWEST_FIRST).toList()) {
            Optional<Spoken> newer = replacing(report);
            if (newer.isPresent()) {
                replaced.add(report.id());
                replacedBy.putIfAbsent(newer.get().id(), report);
            } else {
                standing.add(report);
            }
        }
    }

    /** The newest that stands at its place, if that is newer than it. */
    private Optional<Spoken> replacing(Spoken report) {
        return standing.stream()
                .filter(one -> NEWEST_FIRST.compare(one, report) < 0)
                .filter(one -> Place.isSame(one.place(), report.place(), samePlaceMetres))
                .findFirst();
    }

    /** Of one that is older than all that were looked at, too. */
    boolean replaced(Spoken report) {
        return replaced.contains(report.id()) || replacing(report).isPresent();
    }

    /** The newest that a report replaces. */
    Optional<Spoken> replacedBy(Spoken report) {
        return Optional.ofNullable(replacedBy.get(report.id()));
    }
}
