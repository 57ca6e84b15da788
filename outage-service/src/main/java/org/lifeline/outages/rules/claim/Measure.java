package org.lifeline.outages.rules.claim;

import java.util.Comparator;

/** What was measured of a supply, in one of the units of the service. */
public record Measure(Unit unit, double amount) {
    /** Of the same unit. */
    public static final Comparator<Measure> WORST_FIRST =
            Comparator.comparingDouble(one -> one.unit.moreIsBetter ? one.amount : -one.amount);

    /** Units, the one that is preferred first. */
    public enum Unit {
        HOURS_PER_DAY(true),
        LITRES_PER_PERSON_PER_DAY(true),
        DAYS_BETWEEN_SUPPLY(false);

        private final boolean moreIsBetter;

        Unit(boolean moreIsBetter) {
            this.moreIsBetter = moreIsBetter;
        }
    }

    /** Less than half as much of the supply as is usual; false where the units differ, or nothing is known to be usual. */
    public boolean isLessThanHalfOf(Measure usual) {
        if (usual == null || usual.unit != unit) {
            return false;
        }
        return unit.moreIsBetter ? amount < usual.amount / 2 : amount > usual.amount * 2;
    }
}
