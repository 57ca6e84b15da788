package org.lifeline.gateway.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.Subject;
import org.lifeline.gateway.board.told.Assessment;

/**
 * Everything the feeds have told so far, and the board that is made from it. Events may come again, and older than what is
 * kept: only a greater version counts. Only the thread that writes boards touches it.
 */
final class Known {
    private final BoardSettings settings;
    private final SortedSet<String> services;
    private final Map<Subject, Assessment> assessments = new HashMap<>();
    private Map<String, Region> regions; // null until a first snapshot of them has been seen
    private Board board;
    private boolean allRegionsTold;
    private boolean allAssessmentsTold;

    Known(BoardSettings settings, Collection<String> services) {
        this.settings = settings;
        this.services = new TreeSet<>(services);
    }

    /** Null as long as nothing is known about areas. */
    Board board() {
        return board;
    }

    /** Whether outage-service has told all it knows since the start: from then on what it tells is news. */
    boolean tellsNews() {
        return allAssessmentsTold;
    }

    /** How many of the services have told all they know since the start. */
    int toldAll() {
        return (allRegionsTold ? 1 : 0) + (allAssessmentsTold ? 1 : 0);
    }

    void allRegions(Collection<Region> all, Instant now) {
        allRegionsTold = true;
        regions = new HashMap<>();
        regions(all, now);
    }

    void regions(Collection<Region> changed, Instant now) {
        regions = regions == null ? new HashMap<>() : regions;
        add(regions, changed, Region::pcode, Region::version);
        anew(now);
    }

    void allAssessments(Collection<Assessment> all, Collection<String> named, Instant now) {
        allAssessmentsTold = true;
        Map<Subject, Assessment> before = Map.copyOf(assessments);
        assessments.clear();
        add(assessments, remembering(all, before), Known::subject, Assessment::version);
        services.addAll(named);
        anew(now);
    }

    /** The usual case, in which only what is touched is worked out anew. */
    void assessments(Collection<Assessment> told, Collection<String> named, Instant now) {
        List<Assessment> changed = remembering(told, assessments);
        add(assessments, changed, Known::subject, Assessment::version);
        if (services.addAll(named)) {
            anew(now);
        } else if (board != null) {
            board = board.with(changed, now);
        }
    }

    /** Whether time alone has changed the board. */
    boolean due(Instant now) {
        return board != null
                && board.validUntil() != null
                && !board.validUntil().isAfter(now);
    }

    void timePassed(Instant now) {
        board = board.at(now);
    }

    void restore(LastKnown kept, Instant now) {
        services.addAll(kept.services());
        add(assessments, kept.assessments(), Known::subject, Assessment::version);
        regions(kept.regions(), now);
    }

    /** Null as long as nothing is known about areas. */
    LastKnown kept(Instant regionsHeard, Instant outagesHeard) {
        return regions == null
                ? null
                : new LastKnown(
                        regionsHeard,
                        outagesHeard,
                        List.copyOf(services),
                        List.copyOf(regions.values()),
                        List.copyOf(assessments.values()));
    }

    private void anew(Instant now) {
        if (regions != null) {
            board = Board.of(new RegionTree(regions.values()), assessments.values(), services, settings, now);
        }
    }

    /** What time alone takes back is remembered until there is news. */
    private static List<Assessment> remembering(Collection<Assessment> told, Map<Subject, Assessment> before) {
        return told.stream().map(one -> one.after(before.get(subject(one)))).toList();
    }

    private static Subject subject(Assessment assessment) {
        return new Subject(assessment.region(), assessment.service());
    }

    private static <K, V> void add(Map<K, V> to, Collection<V> told, Function<V, K> key, ToLongFunction<V> version) {
        told.forEach(value -> to.merge(
                key.apply(value),
                value,
                (kept, come) -> version.applyAsLong(come) > version.applyAsLong(kept) ? come : kept));
    }
}
