package org.lifeline.gateway.board.picture;

import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.tally.Evidence;

/**
 * From how many areas the news of one service comes, in an area and all that lies in it, and how good it is whatever it says.
 * It decides how much of the area the public is told.
 *
 * @param finestAreas areas without areas inside of which something is known, be it from around them
 * @param deepAreas areas below the public levels with an assessment of their own
 * @param contested whether any of it is
 * @param restorationReported whether in any of it
 * @param verification the weakest of it; null if there is none
 */
public record News(
        int finestAreas, int deepAreas, boolean contested, boolean restorationReported, Verification verification) {
    /** Country, governorate, district. */
    public static final int DEEPEST_PUBLIC_LEVEL = 2;

    static News of(Evidence known, int deepAreas) {
        return new News(known.areas(), deepAreas, known.contested(), known.restorationReported(), known.verification());
    }
}
