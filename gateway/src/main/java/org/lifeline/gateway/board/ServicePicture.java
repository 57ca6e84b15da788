package org.lifeline.gateway.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One service over the whole tree: what is applied runs down it, what is counted runs up. A change of one area moves what
 * is applied in it and below, and the tallies there and above.
 */
final class ServicePicture {
    private final RegionTree tree;
    private final BoardSettings settings;
    private final Map<String, Assessment> own;
    private final Map<String, Applied> applied = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Instant> newestOwn = new HashMap<>();
    private final Map<String, Boolean> exercise = new HashMap<>();

    /** @param own by P-code, the known ones only; of areas that are not in the tree too */
    ServicePicture(RegionTree tree, Map<String, Assessment> own, BoardSettings settings) {
        this.tree = tree;
        this.own = own;
        this.settings = settings;
        tree.roots().forEach(root -> count(root, null));
    }

    private Tally count(Region area, Assessment around) {
        Assessment ofItself = own.get(area.pcode());
        Assessment holds = Applied.fresher(ofItself, around);
        if (holds != null) {
            applied.put(area.pcode(), new Applied(area, holds));
        }
        Assessment inside = ofItself != null && ofItself.wholeArea() ? holds : around;
        Instant newest = ofItself == null ? null : ofItself.observedAt();
        boolean exercised = holds != null && holds.exercise();
        Tally tally = tree.children(area).isEmpty() ? Tally.of(area, holds) : Tally.empty();
        for (Region child : tree.children(area)) {
            tally = tally.plus(count(child, inside));
            newest = Evidence.later(newest, newestOwn.get(child.pcode()));
            exercised |= exercise.get(child.pcode());
        }
        tallies.put(area.pcode(), tally);
        newestOwn.put(area.pcode(), newest);
        exercise.put(area.pcode(), exercised);
        return tally;
    }

    ServiceStatus status(Region area) {
        Tally tally = tallies.get(area.pcode());
        RollUp rollUp = RollUp.of(tally, hotspots(area), settings);
        return ServiceStatus.of(applied.get(area.pcode()), tally, rollUp, exercise.get(area.pcode()));
    }

    /** The newest observation behind anything shown of the area; null if there is none. */
    Instant newestObservation(Region area) {
        Applied holds = applied.get(area.pcode());
        return Evidence.later(
                newestOwn.get(area.pcode()),
                holds == null ? null : holds.assessment().observedAt());
    }

    private List<Hotspot> hotspots(Region area) {
        Tally whole = tallies.get(area.pcode());
        Phase phase = RollUp.phase(whole, settings);
        // where too little is known to name a phase, everything that is worse than normal is worth a look
        Level threshold = phase == Phase.INSUFFICIENT_DATA ? Level.NORMAL : phase.level();
        List<Hotspot> found = new ArrayList<>();
        tree.children(area).forEach(child -> findHotspots(child, threshold, whole, found));
        return found;
    }

    private void findHotspots(Region area, Level threshold, Tally whole, List<Hotspot> found) {
        Tally tally = tallies.get(area.pcode());
        Level beyond = threshold;
        Level uniform = tally.uniform();
        if (uniform.worseThan(beyond)) {
            WeightedBy by = whole.weightedBy();
            Evidence here = tally.at(any -> true);
            double share = by.weight(here) / (double) by.weight(whole.at(any -> true));
            found.add(new Hotspot(area.pcode(), area.names(), uniform, share, people(tally)));
            beyond = uniform;
        }
        Assessment part = standingPart(area, tally);
        if (part != null && part.level().worseThan(beyond)) {
            found.add(new Hotspot(area.pcode(), area.names(), part.level(), null, null));
        }
        for (Region child : tree.children(area)) {
            findHotspots(child, beyond, whole, found);
        }
    }

    /**
     * What is known about a part of an area and so is in no tally; null if there is no such thing, or if it has been
     * overtaken: by an assessment of the whole, or by newer news of every area below.
     */
    private Assessment standingPart(Region area, Tally tally) {
        Applied holds = applied.get(area.pcode());
        if (tree.children(area).isEmpty() || holds == null || holds.basis() != Basis.OBSERVED) {
            return null;
        }
        Assessment assessment = holds.assessment();
        boolean allKnown = tally.at(Level.UNKNOWN::equals).areas() == 0;
        boolean overtaken = allKnown && tally.known().oldest().isAfter(assessment.observedAt());
        return assessment.wholeArea() || overtaken ? null : assessment;
    }

    private static Long people(Tally tally) {
        return tally.weightedBy() == WeightedBy.POPULATION
                ? (Long) tally.at(any -> true).people()
                : null;
    }
}
