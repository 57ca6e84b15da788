package org.lifeline.outages.report.shown;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.ManyRows;

/**
 * Within what the pseudonyms of reports are the same: their outage; for those of none, or none yet, a day of their service in
 * their region, or whoever looks before an outage is known and after could join it with the next.
 */
final class Scopes {
    private static final String OF_REPORTS = """
            select r.id, coalesce(
                (select cast(o.id as text) from outage o
                 where o.region = r.region and o.service = r.service
                   and r.observed_at between o.reported_start and coalesce(o.restored_at, 'infinity')
                 order by o.reported_start desc, o.id limit 1),
                r.region || '/' || r.service || '/' || to_char(r.observed_at at time zone 'UTC', 'YYYY-MM-DD'))
            from unnest(?::uuid[]) as asked (id) join report r on r.id = asked.id""";

    private Scopes() {}

    static Map<UUID, String> of(Collection<UUID> reports) {
        Map<UUID, String> scopes = new HashMap<>();
        if (!reports.isEmpty()) {
            ManyRows.of(OF_REPORTS)
                    .column("uuid", reports, id -> id)
                    .each(row -> scopes.put(row.getObject(1, UUID.class), row.getString(2)));
        }
        return scopes;
    }
}
