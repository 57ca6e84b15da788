package org.lifeline.gateway.board.tally;

/** Sums of the same fractions in another order differ in their last bits; a tie must stay a tie (docs/decisions/rules-second-edition.md). */
public final class ShareComparison {
    private static final double TOLERANCE = 1e-9;

    private ShareComparison() {}

    /** Whether a share reaches a bound, but for the last bits. */
    public static boolean reaches(double share, double bound) {
        return share >= least(bound);
    }

    /** The least share that reaches a bound. */
    public static double least(double bound) {
        return bound - TOLERANCE;
    }
}
