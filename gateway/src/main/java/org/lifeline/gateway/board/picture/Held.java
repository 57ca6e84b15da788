package org.lifeline.gateway.board.picture;

import java.time.Instant;
import org.lifeline.gateway.board.population.Inhabitants;
import org.lifeline.gateway.board.statement.Decay;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.tally.Finding;
import org.lifeline.gateway.board.told.NoDataReason;

/**
 * What is said about one service in one area, and what holds for all that lies in it. Everything may be null.
 *
 * @param own what is said of the area itself, also if that is nothing (any more)
 * @param around what is said of the whole of the nearest area around it
 * @param inside what is said of the whole of it, or else of the nearest area around it
 * @param reason why nothing is known, as the nearest of it and the areas around it says
 * @param due when time makes the own one say something else
 */
record Held(Statement own, Statement around, Statement inside, NoDataReason reason, Instant due) {
    static final Held NOTHING = new Held(null, null, null, null, null);

    /** Told anew, or looked at anew after some time. */
    Held telling(Statement now, Decay decay, Instant at) {
        return new Held(now, around, inside, reason, now.next(decay, at));
    }

    /** In an area of which that is held. */
    Held under(Held outer) {
        NoDataReason told = own == null ? null : own.of().noDataReason();
        boolean mine = own != null && own.holdsInside();
        return new Held(own, outer.inside, mine ? own : outer.inside, told == null ? outer.reason : told, due);
    }

    boolean sameInside(Held before) {
        return inside == before.inside && reason == before.reason;
    }

    /** What is said of the area itself; null if that is nothing. */
    Statement said() {
        return own != null && own.saysSomething() ? own : null;
    }

    /** Of a finest area. */
    Finding finding(Inhabitants inhabitants) {
        Statement base = own != null && own.hasLevelOfItsOwn() ? own : around;
        Statement parts = said() != null && own.part() != null ? own : null;
        boolean forgotten = base == null && parts == null && own != null;
        return new Finding(base, parts, forgotten ? own.forgotten() : null, inhabitants);
    }

    boolean fades() {
        return own != null && own.fades();
    }
}
