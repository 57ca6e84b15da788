package org.lifeline.gateway.follow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.Subject;

/**
 * Everything the feeds have told so far, from which the board is made.
 *
 * @param regions null until a first snapshot of them has been seen
 */
record Known(Map<String, Region> regions, Map<Subject, Assessment> assessments, SortedSet<String> services) {

    static Known nothing(Collection<String> services) {
        return new Known(null, Map.of(), new TreeSet<>(services));
    }

    Known withAllRegions(Collection<Region> all) {
        return new Known(newest(Map.of(), all, Region::pcode, Region::version), assessments, services);
    }

    Known withRegions(Collection<Region> changed) {
        Map<String, Region> before = regions == null ? Map.of() : regions;
        return new Known(newest(before, changed, Region::pcode, Region::version), assessments, services);
    }

    Known withAllAssessments(Collection<Assessment> all) {
        return new Known(regions, newest(Map.of(), all, Known::subject, Assessment::version), services);
    }

    Known withAssessments(Collection<Assessment> changed) {
        return new Known(regions, newest(assessments, changed, Known::subject, Assessment::version), services);
    }

    Known withServices(Collection<String> named) {
        SortedSet<String> all = new TreeSet<>(services);
        all.addAll(named);
        return new Known(regions, assessments, all);
    }

    /** Empty as long as nothing is known about areas. */
    Optional<Board> board(BoardSettings settings) {
        return regions == null
                ? Optional.empty()
                : Optional.of(Board.of(new RegionTree(regions.values()), assessments.values(), services, settings));
    }

    private static Subject subject(Assessment assessment) {
        return new Subject(assessment.region(), assessment.service());
    }

    /** Events may come again, and older than what is kept: only a greater version counts. */
    private static <K, V> Map<K, V> newest(
            Map<K, V> before, Collection<V> changed, Function<V, K> key, ToLongFunction<V> version) {
        Map<K, V> after = new HashMap<>(before);
        changed.forEach(value -> after.merge(
                key.apply(value),
                value,
                (kept, come) -> version.applyAsLong(come) > version.applyAsLong(kept) ? come : kept));
        return after;
    }
}
