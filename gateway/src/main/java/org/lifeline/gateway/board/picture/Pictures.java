package org.lifeline.gateway.board.picture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toConcurrentMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Times;
import org.lifeline.gateway.board.told.Assessment;

/** All services over the whole tree, each by itself. They never change; a change makes new ones. */
public final class Pictures {
    private final SortedMap<String, ServicePicture> byService;

    private Pictures(SortedMap<String, ServicePicture> byService) {
        this.byService = byService;
    }

    /** @param services that there are, besides those that an assessment is about */
    public static Pictures of(
            Ground ground,
            Collection<Assessment> assessments,
            Collection<String> services,
            BoardSettings settings,
            Instant now) {
        Map<String, List<Assessment>> told = assessments.stream().collect(groupingBy(Assessment::service));
        SortedSet<String> all = new TreeSet<>(services);
        all.addAll(told.keySet());
        // side by side: no service is worked out from another
        Map<String, ServicePicture> pictures = all.parallelStream()
                .collect(toConcurrentMap(
                        service -> service,
                        service -> ServicePicture.of(
                                ground,
                                settings.decayOf(service),
                                settings,
                                told.getOrDefault(service, List.of()),
                                now)));
        return new Pictures(new TreeMap<>(pictures));
    }

    public boolean know(Collection<Assessment> told) {
        return told.stream().allMatch(assessment -> byService.containsKey(assessment.service()));
    }

    /** Only with assessments of services that they know. */
    public Pictures with(Collection<Assessment> assessments, Instant now) {
        Map<String, List<Assessment>> told = assessments.stream().collect(groupingBy(Assessment::service));
        SortedMap<String, ServicePicture> after = new TreeMap<>(byService);
        after.replaceAll((service, picture) -> picture.with(told.getOrDefault(service, List.of()), now));
        return new Pictures(after);
    }

    public Collection<String> services() {
        return byService.keySet();
    }

    /** By service, what reports say, with nothing inferred. */
    public Map<String, ServiceStatus> statuses(int place) {
        Map<String, ServiceStatus> statuses = new TreeMap<>();
        byService.forEach((service, picture) -> statuses.put(service, picture.status(place)));
        return statuses;
    }

    /** The newest observation behind anything shown of the area; null if there is none. */
    public Instant newestObservation(int place) {
        Instant newest = null;
        for (ServicePicture picture : byService.values()) {
            newest = Times.later(newest, picture.newestObservation(place));
        }
        return newest;
    }

    /** When time alone next moves something; null if it does not. */
    public Instant next() {
        Instant next = null;
        for (ServicePicture picture : byService.values()) {
            next = Times.earlier(next, picture.next());
        }
        return next;
    }

    /** Whether anything was worked out anew there, or all of it is still that of those they were made from. */
    public boolean movedFrom(Pictures before, int place) {
        for (Map.Entry<String, ServicePicture> picture : byService.entrySet()) {
            if (picture.getValue().movedFrom(before.byService.get(picture.getKey()), place)) {
                return true;
            }
        }
        return false;
    }

    /** The newest of everything that was told about areas of the tree. */
    public Stream<Assessment> told() {
        return byService.values().stream().flatMap(ServicePicture::told);
    }
}
