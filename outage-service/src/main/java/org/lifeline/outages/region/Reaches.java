package org.lifeline.outages.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifeline.outages.region.Remit.Reach;

/** Which regions lie within a remit, by the tree of the replica: P-codes that begin alike prove nothing. */
final class Reaches {
    /** Up from each region to the top, past what is superseded; whole when no step is missing. */
    private static final String UPWARDS = """
            with recursive
            area (pcode) as (
                select coalesce(s.successor, a.pcode)
                from unnest(cast(:areas as text[])) a (pcode) left join region_successor s on s.pcode = a.pcode),
            up (asked, pcode, parent, known) as (
                select asked.pcode, asked.pcode, r.parent, r.pcode is not null
                from unnest(cast(:asked as text[])) asked (pcode) left join region r on r.pcode = asked.pcode
                union
                select up.asked, up.parent, r.parent, r.pcode is not null
                from up left join region r on r.pcode = up.parent where up.parent is not null)
            select asked, bool_or(pcode in (select pcode from area)), bool_and(known) from up group by asked""";

    private Reaches() {}

    static Map<String, Reach> of(Remit remit, Collection<String> regions) {
        if (!remit.bounded()) {
            return regions.stream().distinct().collect(Collectors.toMap(region -> region, region -> Reach.INSIDE));
        }
        if (remit.areas().isEmpty()) {
            return regions.stream().distinct().collect(Collectors.toMap(region -> region, region -> Reach.OUTSIDE));
        }
        return rows(remit, regions).stream().collect(Collectors.toMap(row -> (String) row[0], Reaches::reach));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Remit remit, Collection<String> regions) {
        return Region.getEntityManager()
                .createNativeQuery(UPWARDS)
                .setParameter("areas", remit.areas().toArray(String[]::new))
                .setParameter("asked", regions.toArray(String[]::new))
                .getResultList();
    }

    private static Reach reach(Object[] row) {
        if ((Boolean) row[1]) {
            return Reach.INSIDE;
        }
        return (Boolean) row[2] ? Reach.OUTSIDE : Reach.UNKNOWN;
    }
}
