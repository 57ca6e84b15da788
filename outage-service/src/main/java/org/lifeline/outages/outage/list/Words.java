package org.lifeline.outages.outage.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * Words that the notes of an outage's reports must hold, {@code :q} in SQL. There are two ways to them, and each is endless
 * where the other is short: the words' frequency says which to take.
 */
record Words(String said, Session database) {
    private static final String MATCHES =
            "to_tsvector('simple', folded(r.note)) @@ websearch_to_tsquery('simple', folded(:q))";
    /**
     * For words that many reports have, whether {@code o} has them: outage by outage in their order, until the page is
     * full. The limit keeps the planner from joining all reports instead.
     */
    static final String SAID = """
            (select true from report r
                    where r.region = o.region and r.service = o.service and\s""" + MATCHES + """

                      and r.observed_at between o.reported_start and coalesce(o.restored_at, 'infinity')
                    limit 1)""";
    /**
     * For words that few reports have, which outages have them: from the reports to their outages. The offset skips
     * nothing, it keeps the planner from joining all outages instead.
     */
    static final String OUTAGES = """
            (
                with found as materialized (
                    select r.region, r.service, r.observed_at from report r where\s""" + MATCHES + """
            )
                select said.id from found cross join lateral (
                    select p.id from outage p
                    where p.region = found.region and p.service = found.service
                      and found.observed_at between p.reported_start and coalesce(p.restored_at, 'infinity')
                    offset 0) said)""";

    private static final String ALL = "explain select from report r where " + MATCHES;
    private static final String SOME =
            "select count(*) from (select from report r where " + MATCHES + " limit :most) matching";
    private static final Pattern ROWS = Pattern.compile(" rows=(\\d+)");
    /** Out of a million outages the two ways are then about as long. */
    private static final int FEW = 5000;
    /** More would take longer to count than a page takes to fill. */
    private static final int COUNTABLE = 20_000;

    /** Whether few reports have them, so that {@link #OUTAGES} is the shorter way, else {@link #SAID}. */
    boolean few() {
        return expected() <= COUNTABLE && counted() <= FEW;
    }

    /** How many reports the planner's statistics of the words make it expect: its plan costs nothing, whatever the number. */
    private long expected() {
        String plan = database.createNativeQuery(ALL, String.class)
                .setParameter("q", said)
                .getResultList()
                .get(0);
        Matcher rows = ROWS.matcher(plan);
        if (!rows.find()) {
            throw new IllegalStateException("The planner expects no number of rows: " + plan);
        }
        return Long.parseLong(rows.group(1));
    }

    /** Counted no further than need be, for the statistics know neither rare words nor which words go together. */
    private long counted() {
        return database.createNativeQuery(SOME, Long.class)
                .setParameter("q", said)
                .setParameter("most", FEW + 1)
                .getSingleResult();
    }
}
