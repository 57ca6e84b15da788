package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.gateway.board.statement.Decay;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.tally.Finding;
import org.lifeline.gateway.board.told.LastLevel;
import org.lifeline.gateway.board.told.NoDataReason;
import org.lifeline.population.Inhabitants;

/**
 * What is said about one service in one area, and what holds for all that lies in it. Everything may be null.
 *
 * @param own what is said of the area itself, also if that is nothing (any more)
 * @param outer what holds inside the area around it
 * @param inner what holds inside it
 * @param due when time makes the own one say something else
 */
record Held(Statement own, Inside outer, Inside inner, Instant due) {
    static final Held NOTHING = new Held(null, Inside.NOTHING, Inside.NOTHING, null);

    /**
     * What holds for all that lies in an area.
     *
     * @param whole what is said of the whole of the nearest area of which anything is
     * @param forgotten what was said last of the whole of each area around it of which that was forgotten
     * @param reason why nothing is known, as the nearest area says of which that is said
     */
    record Inside(Statement whole, List<LastLevel> forgotten, NoDataReason reason) {
        static final Inside NOTHING = new Inside(null, List.of(), null);

        private List<LastLevel> withForgotten(LastLevel nearer) {
            List<LastLevel> all = new ArrayList<>(forgotten);
            all.add(nearer);
            return List.copyOf(all);
        }
    }

    /** Told anew, or looked at anew after some time. */
    Held telling(Statement now, Decay decay, Instant at) {
        return new Held(now, outer, inner, now.next(decay, at));
    }

    /** In an area of which that is held. */
    Held under(Held around) {
        Inside there = around.inner;
        if (own == null) {
            return new Held(null, there, there, due);
        }
        NoDataReason told = own.of().noDataReason();
        boolean forgotten = own.forgotten() != null
                && own.forgotten().level().known()
                && own.of().wholeArea();
        Inside here = new Inside(
                own.holdsInside() ? own : there.whole,
                forgotten ? there.withForgotten(ofTheWhole(own.forgotten())) : there.forgotten,
                told == null ? there.reason : told);
        return new Held(own, there, here.equals(inner) ? inner : here, due);
    }

    private static LastLevel ofTheWhole(LastLevel last) {
        return new LastLevel(last.level(), last.at(), last.basis(), last.estimate(), null);
    }

    /** What is said of the area itself; null if that is nothing. */
    Statement said() {
        return own != null && own.saysSomething() ? own : null;
    }

    /** Why nothing is known. */
    NoDataReason reason() {
        return inner.reason;
    }

    /** Of a finest area. */
    Finding finding(Inhabitants inhabitants) {
        Statement base = own != null && own.hasLevelOfItsOwn() ? own : outer.whole;
        Statement parts = said() != null && own.part() != null ? own : null;
        return new Finding(base, parts, base == null ? forgotten() : List.of(), inhabitants);
    }

    /** Of the area, and of the whole of those around it: any of them may have been shown last. */
    private List<LastLevel> forgotten() {
        return own == null || own.forgotten() == null ? outer.forgotten : outer.withForgotten(own.forgotten());
    }

    boolean fades() {
        return own != null && own.fades();
    }
}
