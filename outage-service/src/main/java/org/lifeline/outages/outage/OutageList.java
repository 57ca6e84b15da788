package org.lifeline.outages.outage;

import io.quarkus.hibernate.orm.panache.Panache;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.lifeline.wire.ProblemType;

/**
 * A page of outages as one SQL statement: it walks along the index of its order, that of the region's subtree if one is
 * asked for, and never skips by counting.
 */
final class OutageList {
    private static final String SAYS = """
            exists (select 1 from report r
                    where r.region = o.region and r.service = o.service and r.note is not null
                      and to_tsvector('simple', folded(r.note)) @@ websearch_to_tsquery('simple', folded(:q))
                      and r.observed_at between o.reported_start and coalesce(o.restored_at, 'infinity'))""";

    private final OutageFilter asked;
    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> with = new LinkedHashMap<>();

    OutageList(OutageFilter asked) {
        this.asked = asked;
        if (asked.region != null) {
            add("w.area = :region", "region", asked.region);
        }
        if (asked.service != null) {
            add("o.service = :service", "service", asked.service.name());
        }
        addAny("o.state", "state", asked.state);
        addAny("o.verification", "verification", asked.verification);
        if (asked.needs != null) {
            where.add(asked.needs.sql);
        }
        if (onlyOpen()) {
            where.add("o.open"); // lets in the indexes of what is open, which is little however much has been
            if (asked.region != null) {
                where.add("w.open");
            }
        }
        if (asked.openedSince != null) {
            add("o.opened_at >= :openedSince", "openedSince", asked.openedSince);
        }
        if (asked.minPeople != null) {
            add("o.people >= :minPeople", "minPeople", asked.minPeople);
        }
        if (asked.q != null) {
            add(SAYS, "q", asked.q);
        }
        if (asked.after != null) {
            Place place = Place.decode(asked.after, asked.sort);
            add(
                    "(" + key() + ", " + id() + ") " + (asked.sort.falling ? "<" : ">") + " (:key, :id)",
                    "key",
                    place.key());
            with.put("id", place.id());
        }
    }

    /** A place in a list: the key it is sorted by, and the id. */
    record Place(Object key, UUID id) {
        static Place of(Outage outage, Sort sort) {
            return new Place(sort.key.apply(outage), outage.id);
        }

        String encoded() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((key + "|" + id).getBytes(StandardCharsets.US_ASCII));
        }

        static Place decode(String text, Sort sort) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|");
                return new Place(sort.read.apply(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException malformed) {
                throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
            }
        }
    }

    /** The page asked for and one more, if there is more. */
    List<Outage> find() {
        preferIndexes();
        NativeQuery<Outage> query = Panache.getSession().createNativeQuery(sql(), Outage.class);
        with.forEach(query::setParameter);
        return query.setParameter("limit", asked.limit + 1).getResultList();
    }

    String sql() {
        String order = asked.sort.falling ? " desc" : "";
        return "select o.* from "
                + (asked.region == null ? "outage o" : "outage_within w join outage o on o.id = w.outage")
                + (where.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", where))
                + "\norder by " + key() + order + ", " + id() + order + "\nlimit :limit";
    }

    Map<String, Object> parameters() {
        return with;
    }

    /**
     * PostgreSQL overestimates how many outages the reports with a rare word belong to, and would read all outages to join
     * them; for this transaction it may only look them up.
     */
    void preferIndexes() {
        if (asked.q != null) {
            Panache.getSession()
                    .createNativeQuery(
                            "select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),"
                                    + " set_config('enable_mergejoin', 'off', true)",
                            Object[].class)
                    .getSingleResult();
        }
    }

    private boolean onlyOpen() {
        return asked.needs != null
                || (asked.state != null
                        && !asked.state.isEmpty()
                        && asked.state.stream().allMatch(OutageState::open));
    }

    private String key() {
        return (asked.region == null ? "o." : "w.") + asked.sort.column;
    }

    private String id() {
        return asked.region == null ? "o.id" : "w.outage";
    }

    private void add(String condition, String name, Object value) {
        where.add(condition);
        with.put(name, value);
    }

    private void addAny(String column, String name, Collection<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            List<String> names = values.stream().map(Enum::name).distinct().toList();
            if (names.size() == 1) {
                add(column + " = :" + name, name, names.get(0));
            } else {
                add(column + " in (:" + name + ")", name, names);
            }
        }
    }
}
