package org.lifeline.outages.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.sending.Claimed.Signers;

/**
 * Hands out what is due. A claim is a lease: when nothing is heard of it in time, because the instance has died, the delivery
 * is due again.
 */
@ApplicationScoped
class Claims {
    /** Of each webhook as many as there is room for; of one that fails one at a time. Those with the least under way first. */
    private static final String DUE = """
            select d.id from (
                select w.id, case when w.failures > 0 then 1 else ? end - coalesce(busy.many, 0) as room
                from webhook w left join unnest(?::uuid[], ?::int[]) as busy (id, many) on busy.id = w.id
                where w.state = 'ACTIVE' and (w.held_until is null or w.held_until <= ?)
                order by coalesce(busy.many, 0), random()) w
            cross join lateral (
                select id from webhook_delivery
                where webhook = w.id and state = 'WAITING' and next_attempt_at <= ?
                order by next_attempt_at, id
                limit greatest(w.room, 0)
                for update skip locked) d
            limit ?""";

    private static final String URGENT = """
            select id from webhook_delivery where state = 'WAITING' and urgent and next_attempt_at <= ?
            order by next_attempt_at limit ? for update skip locked""";
    private static final String CLAIM = """
            update webhook_delivery d
            set attempts = d.attempts + 1, last_attempt_at = ?, next_attempt_at = ?
            from webhook w
            where d.id = any(?::uuid[]) and w.id = d.webhook
            returning d.id, d.webhook, d.attempts, d.trial, d.body, w.url, w.secret,
                      case when w.previous_until > ? then w.previous_secret end""";

    private final WebhookSettings settings;
    private final Clock clock;

    Claims(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param underWay how many attempts this instance is making, by webhook */
    @Transactional
    List<Claimed> take(Map<UUID, Integer> underWay, int most) {
        Instant now = clock.instant();
        Timestamp at = Timestamp.from(now);
        List<UUID> ids =
                new ArrayList<>(ManyRows.of(URGENT).value(at).value(most).list(row -> row.getObject(1, UUID.class)));
        List<Map.Entry<UUID, Integer>> busy = List.copyOf(underWay.entrySet());
        ids.addAll(ManyRows.of(DUE)
                .value(settings.atOnce())
                .column("uuid", busy, Map.Entry::getKey)
                .column("int4", busy, Map.Entry::getValue)
                .value(at)
                .value(at)
                .value(most - ids.size())
                .list(row -> row.getObject(1, UUID.class)));
        return ids.isEmpty()
                ? List.of()
                : ManyRows.of(CLAIM)
                        .value(at)
                        .value(Timestamp.from(now.plus(settings.lease())))
                        .column("uuid", ids, id -> id)
                        .value(at)
                        .list(row -> new Claimed(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getInt(3),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getString(6),
                                new Signers(row.getString(7), row.getString(8))));
    }
}
