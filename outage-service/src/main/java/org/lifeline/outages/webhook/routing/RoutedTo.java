package org.lifeline.outages.webhook.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lifeline.outages.ManyRows;

/** Up to where in the feed deliveries have been written, and that one instance does it at a time. */
@ApplicationScoped
class RoutedTo {
    private static final String TAKE_TURN =
            "select pg_try_advisory_xact_lock(hashtextextended('deliveries of webhooks', 0))";
    private static final String KEPT = "select cursor, moved_at from webhook_cursor";
    private static final String KEEP = """
            insert into webhook_cursor (cursor, moved_at) values (?, ?)
            on conflict (one) do update set cursor = excluded.cursor, moved_at = excluded.moved_at""";

    private final Clock clock;

    RoutedTo(Clock clock) {
        this.clock = clock;
    }

    record Place(String cursor, Instant movedAt) {}

    /** False while another instance does it. Costs no transaction id, and so does not hold back the feed. */
    boolean takeTurn() {
        return ManyRows.of(TAKE_TURN).list(row -> row.getBoolean(1)).get(0);
    }

    /** Empty before the first time. */
    Optional<Place> place() {
        return ManyRows.of(KEPT).list(row -> new Place(row.getString(1), ManyRows.instant(row, 2))).stream()
                .findFirst();
    }

    void move(String cursor) {
        ManyRows.of(KEEP).value(cursor).value(Timestamp.from(clock.instant())).update();
    }
}
