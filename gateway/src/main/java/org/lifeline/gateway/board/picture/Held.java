package org.lifeline.gateway.board.picture;

import java.time.Instant;
import org.lifeline.gateway.board.statement.Decay;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.tally.Finding;
import org.lifeline.gateway.board.told.InPart;
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
     * @param forgotten what was said last of the whole of the nearest area of which that was forgotten
     * @param reason why nothing is known, as the nearest area says of which that is said
     */
    record Inside(Statement whole, LastLevel forgotten, NoDataReason reason) {
        static final Inside NOTHING = new Inside(null, null, null);
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
                forgotten ? own.forgotten() : there.forgotten,
                told == null ? there.reason : told);
        return new Held(own, there, here.equals(inner) ? inner : here, due);
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
        return new Finding(base, parts, base == null ? forgotten() : null, inhabitants);
    }

    /** Of the whole, as it was said of the area or else of one around it, and of parts of it. */
    private LastLevel forgotten() {
        LastLevel mine = own == null ? null : own.forgotten();
        LastLevel whole = outer.forgotten;
        if (whole == null || mine != null && mine.level().known()) {
            return mine;
        }
        InPart part = mine == null ? null : mine.inPart();
        return new LastLevel(whole.level(), whole.at(), whole.basis(), whole.estimate(), part);
    }

    boolean fades() {
        return own != null && own.fades();
    }
}
