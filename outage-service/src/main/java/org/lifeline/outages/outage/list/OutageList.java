package org.lifeline.outages.outage.list;

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
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.wire.ProblemType;

/**
 * A page of outages as one SQL statement: it walks along the index of its order, that of the region's subtree if one is
 * asked for, and never skips by counting.
 */
final class OutageList {
    private static final String MATCHES = """
            r.note is not null
              and to_tsvector('simple', folded(r.note)) @@ websearch_to_tsquery('simple', folded(:q))""";
    /**
     * For words that many reports have: outage by outage in their order, until the page is full. The limit keeps the planner
     * from joining all reports instead.
     */
    private static final String SAYS = """
            (select true from report r
                    where r.region = o.region and r.service = o.service and\s""" + MATCHES + """

                      and r.observed_at between o.reported_start and coalesce(o.restored_at, 'infinity')
                    limit 1)""";
    /** For words that few reports have: from these to their outages. */
    private static final String IS_SAID = """
            o.id in (
                with found as materialized (
                    select r.region, r.service, r.observed_at from report r where\s""" + MATCHES + """
            )
                select said.id from found cross join lateral (
                    select p.id from outage p
                    where p.region = found.region and p.service = found.service
                      and found.observed_at between p.reported_start and coalesce(p.restored_at, 'infinity')
                    offset 0) said)""";

    private static final String SOME =
            "select count(*) from (select 1 from report r where " + MATCHES + " limit :most) matching";
    private static final int FEW = 2000;

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
            // lets in the index of what is open, in all or in the area: it is little however much has been
            where.add(asked.region == null ? "o.open" : "w.open");
        }
        if (asked.openedSince != null) {
            add("o.opened_at >= :openedSince", "openedSince", asked.openedSince);
        }
        if (asked.minPeople != null) {
            add("o.people >= :minPeople", "minPeople", asked.minPeople);
        }
        if (asked.q != null) {
            add(few(asked.q) ? IS_SAID : SAYS, "q", asked.q);
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

    /** Counted no further than need be: the planner has no statistics of the words that it could tell by. */
    private static boolean few(String words) {
        return Panache.getSession()
                        .createNativeQuery(SOME, Long.class)
                        .setParameter("q", words)
                        .setParameter("most", FEW + 1)
                        .getSingleResult()
                <= FEW;
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
