package org.lifeline.gateway.board;

import java.util.SplittableRandom;

/** Boards of Lattakia with its sub-districts, for those who keep them. */
public final class BoardsForHistory {
    private BoardsForHistory() {}

    /** Levels, estimates, parts and what was known last, at random. */
    public static Board any(SplittableRandom random) {
        Given given = Given.lattakiaWithSubDistricts();
        for (String pcode : new String[] {"SY060200", "SY060201", "SY0602", "SY060300", "SY0604"}) {
            Level level = Level.values()[random.nextInt(Level.values().length)];
            switch (random.nextInt(4)) {
                case 0 -> given.whole(pcode, level, random.nextInt(9));
                case 1 -> given.part(pcode, Level.NONE, 3, null);
                case 2 -> given.lastKnown(pcode, Level.SEVERE, 1, null);
                default -> given.add(Given.assessment(pcode, Given.WATER, level, random.nextInt(9)));
            }
        }
        return given.board();
    }
}
