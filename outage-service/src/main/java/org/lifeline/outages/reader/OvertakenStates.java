package org.lifeline.outages.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.lifeline.outages.ManyRows;

/**
 * States that no longer held at the end of their minute. All but coordinators are told the last of each minute and none
 * before: versions, or levels that follow from one another, would put them in order, and who files every few seconds would see between
 * which two somebody else's report came.
 */
@ApplicationScoped
public class OvertakenStates {
    /** Of an event {@code e}: overtaken by one of its own type, so that whoever listens to one type misses no minute. */
    public static final String SQL = """
            e.type in ('org.lifeline.assessment.changed', 'org.lifeline.outage.changed', 'org.lifeline.outage.eased',
                       'org.lifeline.outage.worsened')
            and exists (
                select 1 from event later
                where later.subject = e.subject and later.id > e.id
                  and date_trunc('minute', later.time) = date_trunc('minute', e.time)
                  and later.type = e.type
                  and later.data ->> 'id' is not distinct from e.data ->> 'id')
            """;

    private static final String AMONG =
            "select e.id from event e where e.id in (select unnest(?::bigint[])) and " + SQL;

    /** @param events ids; of minutes that are over */
    public Set<String> among(Collection<String> events) {
        Set<String> overtaken = new HashSet<>();
        if (!events.isEmpty()) {
            ManyRows.of(AMONG).column("int8", events, event -> event).each(row -> overtaken.add(row.getString(1)));
        }
        return overtaken;
    }
}
