package org.lifeline.regions.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/** Finds regions by what somebody typed: P-code, of now or of old, or name, in any language and nearly any spelling. */
@ApplicationScoped
public class Search {
    /**
     * Rank: the same 0, begins so 1000, a word in it begins so 2000, contains it 3000, sounds or looks like it up to 4999. What only sounds
     * alike is left out when there is anything better.
     */
    private static final String FIND = """
            with candidate as (
                select r.pcode, r.admin_level, borne.code, n.key, n.sound, replace(n.key, ' ', '') as joined
                from region r join region_name n on n.pcode = r.pcode
                join lateral (
                    select r.pcode as code union all select s.pcode from superseded s where s.successor = r.pcode
                ) borne on true
                where (cast(:level as int) is null or r.admin_level = :level)
                  and (cast(:parent as text) is null or r.parent = :parent)),
            ranked as (
                select pcode, admin_level, min(case
                    when code = :code or key = :key then 0
                    when starts_with(code, :code) or starts_with(key, :key) or starts_with(joined, :joined) then 1000
                    when position(' ' || :key in key) > 0 then 2000
                    when length(:key) > 2 and position(:key in key) > 0 then 3000
                    when length(:sound) > 1 and sound = :sound then 4100 - (100 * similarity(key, :key))::int
                    else 5000 - (1000 * greatest(similarity(key, :key), similarity(sound, :sound) - 0.2))::int
                    end) as rank
                from candidate group by pcode, admin_level)
            select pcode, admin_level, rank from ranked
            where rank < 4650 and (rank < 4000 or not exists (select from ranked where rank < 4000))
              and (rank, admin_level, pcode) > (:afterRank, :afterLevel, :afterPcode)
            order by rank, admin_level, pcode
            limit :limit""";

    private final Session database;

    Search(Session database) {
        this.database = database;
    }

    /** At most {@code limit} places; empty when the text holds neither letters nor digits. */
    public List<Place> find(String text, Integer adminLevel, String parent, Place after, int limit) {
        String key = Spelling.key(text);
        if (key.isEmpty()) {
            return List.of();
        }
        return database.createNativeQuery(FIND, Tuple.class)
                .setParameter("level", adminLevel)
                .setParameter("parent", parent)
                .setParameter("code", text.strip().toUpperCase(Locale.ROOT))
                .setParameter("key", key)
                .setParameter("joined", key.replace(" ", ""))
                .setParameter("sound", Spelling.sound(text))
                .setParameter("afterRank", after.rank())
                .setParameter("afterLevel", after.adminLevel())
                .setParameter("afterPcode", after.pcode())
                .setParameter("limit", limit)
                .getResultStream()
                .map(Place::of)
                .toList();
    }
}
