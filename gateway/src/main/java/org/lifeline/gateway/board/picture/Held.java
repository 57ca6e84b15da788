package org.lifeline.gateway.board.picture;

import java.time.Instant;
import org.lifeline.gateway.board.Assessment;

/**
 * What holds for one service in one area, and for what lies in it. Everything may be null.
 *
 * @param told by outage-service about the area itself, also if it says nothing (any more)
 * @param own what is left of it by now
 * @param applied the one that holds here
 * @param inside the one that holds for what lies in the area and has nothing fresher
 * @param due when time will have less left of it
 */
record Held(Assessment told, Assessment own, Assessment applied, Assessment inside, Instant due) {
    static final Held NOTHING = new Held(null, null, null, null, null);

    /** Told anew, or looked at anew after some time. */
    Held telling(Assessment now, Decay decay, Instant at) {
        return new Held(now, decay.left(now, at), applied, inside, decay.next(now, at));
    }

    /** Under what holds inside the area around it. */
    Held under(Assessment around) {
        Assessment holds = fresher(own, around);
        return new Held(told, own, holds, own != null && own.wholeArea() ? holds : around, due);
    }

    /** Which of a nearer and a farther one holds: the fresher; on a tie the nearer. */
    private static Assessment fresher(Assessment nearer, Assessment farther) {
        if (nearer == null || farther == null) {
            return nearer == null ? farther : nearer;
        }
        return farther.observedAt().isAfter(nearer.observedAt()) ? farther : nearer;
    }
}
