package org.lifeline.gateway.board.picture;

/**
 * From how many areas the news of one service comes, in an area and all that lies in it. It decides how much of the area the
 * public is told.
 *
 * @param finestAreas areas without areas inside of which something is known, be it from around them
 * @param deepAreas areas below the public levels with an assessment of their own
 */
public record News(int finestAreas, int deepAreas) {
    /** Country, governorate, district. */
    public static final int DEEPEST_PUBLIC_LEVEL = 2;
}
