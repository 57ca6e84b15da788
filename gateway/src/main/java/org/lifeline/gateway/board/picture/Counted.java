package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.Arrays;
import org.lifeline.gateway.board.Times;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.tally.Finding;
import org.lifeline.gateway.board.tally.Tally;
import org.lifeline.population.Inhabitants;

/**
 * What one service comes to in one area and all that lies in it.
 *
 * @param finding null where areas lie inside
 * @param deepNews areas in it below the public levels with an assessment of their own, itself included
 * @param newest observation behind any of it; null if there is none
 * @param exercise whether any evidence on it or below belongs to an exercise
 */
record Counted(Tally tally, Finding finding, int deepNews, Instant newest, boolean exercise) {

    /** @param counted by place; of everything that lies in the area it is already right */
    static Counted of(int place, Ground ground, Held held, Counted[] counted) {
        int[] children = ground.tree().childrenOf(place);
        Inhabitants inhabitants = ground.inhabitants(place);
        Statement said = held.said();
        Finding finding = children.length == 0 ? held.finding(inhabitants) : null;
        Tally tally = finding == null ? inside(children, counted, said, inhabitants) : Tally.of(finding);
        boolean deep = ground.tree().at(place).adminLevel() > News.DEEPEST_PUBLIC_LEVEL;
        int deepNews = deep && said != null ? 1 : 0;
        Instant newest = said == null ? null : said.observedAt();
        if (finding != null && finding.base() != null) {
            newest = Times.later(newest, finding.base().observedAt());
        }
        boolean exercise = said != null && said.of().exercise()
                || finding != null
                        && finding.base() != null
                        && finding.base().of().exercise();
        for (int child : children) {
            deepNews += counted[child].deepNews;
            newest = Times.later(newest, counted[child].newest);
            exercise |= counted[child].exercise;
        }
        return new Counted(tally, finding, deepNews, newest, exercise);
    }

    private static Tally inside(int[] children, Counted[] counted, Statement said, Inhabitants inhabitants) {
        Tally sum = Tally.sum(
                Arrays.stream(children).mapToObj(child -> counted[child].tally).toList(), inhabitants);
        return said == null || said.part() == null ? sum : sum.widened(said.part(), said.partIsLast());
    }
}
