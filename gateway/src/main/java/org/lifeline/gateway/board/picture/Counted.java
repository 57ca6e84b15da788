package org.lifeline.gateway.board.picture;

import java.time.Instant;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.tally.Evidence;
import org.lifeline.gateway.board.tally.Hotspots;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.tally.Tally;

/**
 * What one service comes to in one area and all that lies in it.
 *
 * @param deepNews areas in it below the public levels with an assessment of their own, itself included
 * @param newest observation in it, that of the area around it left out; null if there is none
 * @param exercise whether any evidence on it or below belongs to an exercise
 * @param part level that is known of a part of the area and so is in no tally; {@code UNKNOWN} if there is none
 * @param worst level of anything in it that could be a hotspot
 */
record Counted(
        Tally tally, int deepNews, Instant newest, boolean exercise, Level part, Level worst, ServiceStatus status) {

    /** @param counted by place; of everything that lies in the area it is already right */
    static Counted of(int place, RegionTree tree, Held held, Counted[] counted, BoardSettings settings) {
        Region area = tree.at(place);
        int[] children = tree.childrenOf(place);
        Tally tally = children.length == 0 ? Tally.of(area, held.applied()) : Tally.empty();
        Instant newest = held.own() == null ? null : held.own().observedAt();
        int deepNews = held.own() != null && area.adminLevel() > News.DEEPEST_PUBLIC_LEVEL ? 1 : 0;
        boolean exercise = held.applied() != null && held.applied().exercise();
        Level below = Level.UNKNOWN;
        for (int child : children) {
            tally = tally.plus(counted[child].tally);
            deepNews += counted[child].deepNews;
            newest = Evidence.later(newest, counted[child].newest);
            exercise |= counted[child].exercise;
            below = Level.worse(below, counted[child].worst);
        }
        Applied applied = held.applied() == null ? null : new Applied(area, held.applied());
        Level part = children.length == 0 ? Level.UNKNOWN : standingPart(applied, tally);
        Hotspots hotspots = HotspotSearch.below(place, tally, tree, counted, settings);
        News news = News.of(tally.known(), deepNews);
        ServiceStatus status = ServiceStatus.of(applied, tally, RollUp.of(tally, hotspots, settings), exercise, news);
        Level worst = Level.worse(Level.worse(tally.worst(), part), below);
        return new Counted(tally, deepNews, newest, exercise, part, worst, status);
    }

    /** It stands until it is overtaken: by an assessment of the whole, or by newer news of every area below. */
    private static Level standingPart(Applied applied, Tally tally) {
        if (applied == null || applied.basis() != Basis.OBSERVED) {
            return Level.UNKNOWN;
        }
        Assessment assessment = applied.assessment();
        boolean allKnown = tally.at(Level.UNKNOWN).areas() == 0;
        boolean overtaken = allKnown && tally.known().oldest().isAfter(assessment.observedAt());
        return assessment.wholeArea() || overtaken ? Level.UNKNOWN : assessment.level();
    }
}
