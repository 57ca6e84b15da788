package org.lifeline.feed.serve.past;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Where a time lies among the ids of the events. There is no index by time, which every event would pay for: ids rise with
 * time, so the place is found by halving. Times may run an hour against the ids, as clocks of several machines and long
 * transactions do.
 */
final class EventPlaces {
    private static final Duration DISORDER = Duration.ofHours(1);
    /** PostgreSQL does not know all times that Java does. */
    private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T00:00:00Z");

    private static final String HALVED = """
            with recursive halved (low, high) as (
                (select min(id), max(id) + 1 from event)
                union all
                select case when probe.later then low else probe.id + 1 end,
                       case when probe.later then (low + high) / 2 else high end
                from halved cross join lateral (
                    select e.id, e.time > ?::timestamptz as later
                    from event e where e.id >= (low + high) / 2 order by e.id limit 1) probe
                where low < high)
            select coalesce(min(high), 0) from halved""";

    private final Connection connection;

    EventPlaces(Connection connection) {
        this.connection = connection;
    }

    /** An id that comes after those of all events of that time or an earlier one. */
    long after(Instant at) throws SQLException {
        return of(bounded(at).plus(DISORDER));
    }

    /** An id from which on come all events that are later than the time. */
    long before(Instant at) throws SQLException {
        return of(bounded(at).minus(DISORDER));
    }

    private long of(Instant time) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HALVED)) {
            query.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** As the database is to compare with it. */
    static OffsetDateTime known(Instant at) {
        return bounded(at).atOffset(ZoneOffset.UTC);
    }

    private static Instant bounded(Instant at) {
        Instant from = at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
        return from.isAfter(FAR_AHEAD) ? FAR_AHEAD : from;
    }
}
