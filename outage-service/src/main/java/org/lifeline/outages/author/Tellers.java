package org.lifeline.outages.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.author.Secrets.Purpose;

/**
 * Knows a teller again, and never who it is: what was said of a teller is hashed at once, and a random id stands for the
 * hash. The hashes are kept apart from the reports and erased after their time; the ids stay, and lead nowhere then.
 */
@ApplicationScoped
public class Tellers {
    /** In the order of the hashes, so that two writers never wait in a circle. */
    private static final String STAND_INS = """
            insert into teller (id, lookup, made_at)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as told (id, lookup, made_at) order by lookup
            on conflict (lookup) do update set lookup = excluded.lookup
            returning lookup, id""";

    private final Secrets secrets;

    Tellers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The keyed hash of what tells one teller from another, within one area; null where nothing is said. */
    public String hash(String area, String teller) {
        String normal = teller == null ? "" : TellerText.normal(teller);
        return normal.isEmpty() ? null : HexFormat.of().formatHex(secrets.hash(Purpose.TELLER, area, normal));
    }

    /** What stands for each hash, in the transaction in which something of theirs is kept; a new one becomes known. */
    public Map<String, UUID> standIns(Collection<String> hashes, Instant now) {
        List<String> all = List.copyOf(new TreeSet<>(hashes));
        if (all.isEmpty()) {
            return Map.of();
        }
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        Map<String, UUID> ids = new HashMap<>();
        ManyRows.of(STAND_INS)
                .column("uuid", all, hash -> UUID.randomUUID())
                .column("text", all, hash -> hash)
                .column("timestamptz", all, hash -> today)
                .each(row -> ids.put(row.getString(1), row.getObject(2, UUID.class)));
        return ids;
    }
}
