package org.lifeline.outages.report;

import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** Regions of its own for each test. */
public final class Regions {
    private Regions() {}

    /** A region that the feed brings from now on. */
    public static String fresh() {
        String pcode = unheardOf();
        RegionServiceStandIn.add(pcode, 3, "SY0602");
        return pcode;
    }

    /** A P-code that nobody knows. */
    public static String unheardOf() {
        return Trial.unheardOf();
    }

    public static void awaitKnown(String pcode) {
        Trial.awaitKnown(pcode);
    }
}
