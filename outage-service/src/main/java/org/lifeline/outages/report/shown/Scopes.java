package org.lifeline.outages.report.shown;

import java.sql.Timestamp;
import java.time.Instant;
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
                (select cast(o.id as text) from outage_hours(r.region, r.service, ?) o
                 where r.observed_at >= o.from_hour and r.observed_at < o.to_hour + interval '1 hour'
                 order by o.from_hour desc, o.id limit 1),
                r.region || '/' || r.service || '/' || to_char(r.observed_at at time zone 'UTC', 'YYYY-MM-DD'))
            from unnest(?::uuid[]) as asked (id) join report r on r.id = asked.id""";

    private Scopes() {}

    /** @param moment as it was told until then, so that a change tells no more than the reader's grid */
    static Map<UUID, String> of(Collection<UUID> reports, Instant moment) {
        Map<UUID, String> scopes = new HashMap<>();
        if (!reports.isEmpty()) {
            ManyRows.of(OF_REPORTS)
                    .value(Timestamp.from(moment))
                    .column("uuid", reports, id -> id)
                    .each(row -> scopes.put(row.getObject(1, UUID.class), row.getString(2)));
        }
        return scopes;
    }
}
