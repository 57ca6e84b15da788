package org.lifeline.outages.outage.list;

/** What a coordinator has to do about an open outage: a queue each. */
public enum Need {
    /**
     * Nobody has confirmed or refuted it, or a restoration is reported that nobody has believed yet. Of what is open, so
     * that the planner expects much of it, as there may be, and not little, as of all that are reported.
     */
    decision("(o.state not in ('CONFIRMED', 'PARTIALLY_RESTORED') or o.restoration_reported)"),
    /** Its newest evidence is old, or has expired. */
    recheck("o.freshness <> 'CURRENT'"),
    /** Sources contradict one another. */
    contested("o.contested");

    /** Beside that it is open. */
    final String sql;

    Need(String sql) {
        this.sql = sql;
    }
}
