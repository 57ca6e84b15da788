package org.lifeline.regions.boundary.outlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.Session;

/** The boundaries of a level as they are kept. */
@ApplicationScoped
class Kept {
    /** What an answer is made from differs when this does: shapes by their versions, and the tree above them. */
    private static final String ENTRIES = """
            with recursive below (pcode) as (
                select cast(:parent as text)
                union all
                select r.pcode from region r join below on r.parent = below.pcode)
            select b.pcode, b.version, r.parent
            from boundary b join region r on r.pcode = b.pcode
            where r.admin_level = :level
              and (cast(:parent as text) is null or r.pcode <> :parent and r.pcode in (select pcode from below))
            order by b.pcode""";

    private static final String SHAPE = "select shape from boundary where pcode = :pcode";

    private static final String LEVELS =
            "select distinct cast(r.admin_level as int) from boundary b join region r on r.pcode = b.pcode";

    private final Session database;

    Kept(Session database) {
        this.database = database;
    }

    /** One boundary of a collection, without its shape. */
    record Entry(String pcode, int version, String parent) {}

    /** @param parent null for all of the level */
    List<Entry> entries(int level, String parent) {
        return database.createNativeQuery(ENTRIES, Tuple.class)
                .setParameter("level", level)
                .setParameter("parent", parent)
                .getResultStream()
                .map(row -> new Entry(
                        row.get("pcode", String.class),
                        row.get("version", Number.class).intValue(),
                        row.get("parent", String.class)))
                .toList();
    }

    byte[] shape(String pcode) {
        return database.createNativeQuery(SHAPE, byte[].class)
                .setParameter("pcode", pcode)
                .getSingleResult();
    }

    List<Integer> levels() {
        return database.createNativeQuery(LEVELS, Integer.class).getResultList();
    }
}
