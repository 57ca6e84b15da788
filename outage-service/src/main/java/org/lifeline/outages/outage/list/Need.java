package org.lifeline.outages.outage.list;

/** What a coordinator has to do about an outage: a queue each. */
public enum Need {
    /**
     * Nobody has confirmed or refuted it, or a restoration is reported that nobody has believed yet, or what was decided is
     * disputed, be it open or not. Of what is open, so that the planner expects much of it, as there may be, and not little,
     * as of all that are reported.
     */
    decision(
            "(%1$sopen or %1$sdecision_disputed)",
            "(o.state not in ('CONFIRMED', 'PARTIALLY_RESTORED') or o.restoration_reported or o.decision_disputed)"),
    /** Its newest evidence is old, or has expired. */
    recheck(Need.OPEN, "o.freshness <> 'CURRENT'"),
    /** Sources contradict one another. */
    contested(Need.OPEN, "o.contested");

    /** Of a row of the index that is walked along, whose alias goes in front. */
    static final String OPEN = "%1$sopen";

    private final String among;

    /** Of the outage. */
    final String sql;

    Need(String among, String sql) {
        this.among = among;
        this.sql = sql;
    }

    String among(String row) {
        return among.formatted(row);
    }
}
