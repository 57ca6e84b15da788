package org.lifeline.outages.report.filing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.region.Remit;
import org.lifeline.outages.report.Report;

/**
 * Which regions the reporters of those reports may speak of that could not be placed when they came. It says something about
 * a person, so it is kept no longer than until the region is known.
 */
final class KeptRemits {
    private static final String KEEP = """
            insert into report_remit (report, areas)
            select report, string_to_array(areas, ',') from unnest(?::uuid[], ?::text[]) as kept (report, areas)""";

    private static final String OF =
            "select report, array_to_string(areas, ',') from report_remit where report = any (?::uuid[])";
    private static final String FORGET = "delete from report_remit where report = any (?::uuid[])";
    private static final String NOWHERE = "update report_remit set areas = '{}' where report = any (?::uuid[])";

    private KeptRemits() {}

    static void keep(Collection<Offered> kept) {
        List<Offered> open = kept.stream()
                .filter(one -> one.remit().bounded() && !one.report().resolved)
                .toList();
        if (!open.isEmpty()) {
            ManyRows.of(KEEP)
                    .column("uuid", open, one -> one.report().id)
                    .column("text", open, one -> String.join(",", one.remit().areas()))
                    .update();
        }
    }

    /** Those without one may be anywhere. */
    static Map<UUID, Remit> of(Collection<Report> reports) {
        Map<UUID, Remit> remits = new HashMap<>();
        ManyRows.of(OF).column("uuid", reports, report -> report.id).each(row -> {
            String areas = row.getString(2);
            remits.put(row.getObject(1, UUID.class), new Remit(areas.isEmpty() ? Set.of() : Set.of(areas.split(","))));
        });
        return remits;
    }

    static void forget(Collection<Report> placed) {
        change(FORGET, placed);
    }

    /** They stay refused, wherever their region may move, and what their reporter may speak of is known no more. */
    static void close(Collection<Report> refused) {
        change(NOWHERE, refused);
    }

    private static void change(String statement, Collection<Report> reports) {
        if (!reports.isEmpty()) {
            ManyRows.of(statement).column("uuid", reports, report -> report.id).update();
        }
    }
}
