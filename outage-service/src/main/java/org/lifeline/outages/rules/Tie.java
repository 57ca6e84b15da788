package org.lifeline.outages.rules;

/** Sums of the same weights in another order differ in their last bits; a tie must stay a tie. */
public final class Tie {
    private static final double TOLERANCE = 1e-9;

    private Tie() {}

    /** Whether a share or a credit reaches a bound, but for the last bits. */
    public static boolean reaches(double share, double bound) {
        return share >= bound - TOLERANCE;
    }
}
