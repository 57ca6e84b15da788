package org.lifeline.outages.outage.list;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.wire.ProblemType;

/**
 * A page of outages as one SQL statement: it walks along the index of its order, that of the region's subtree if one is
 * asked for, and never skips by counting.
 */
final class OutageList {
    private final OutageFilter asked;
    private final Session database;
    private final List<String> along = new ArrayList<>(); // what the index that is walked along can tell
    private final List<String> fits = new ArrayList<>(); // what only the outage can
    private final Map<String, Object> with = new LinkedHashMap<>();
    private final String limit;

    OutageList(OutageFilter asked) {
        this(asked, Panache.getSession());
    }

    OutageList(OutageFilter asked, Session database) {
        this.asked = asked;
        this.database = database;
        if (asked.region != null) {
            add(asked.inside ? "w.area = :region" : "o.region = :region", "region", asked.region);
        }
        if (asked.service != null) {
            fits.add("o.service = '" + asked.service + "'");
        }
        addAny("o.verification", asked.verification);
        if (asked.needs != null) {
            fits.add(asked.needs.sql);
        }
        // lets in the index of what is open, in all or in the area: it is little however much has been
        if (asked.needs != null) {
            along.add(asked.needs.among(row()));
        }
        if (onlyOpenStates()) {
            along.add(Need.OPEN.formatted(row()));
        }
        addStates();
        if (asked.openedSince != null) {
            add(row() + "opened_at >= :openedSince", "openedSince", asked.openedSince);
        }
        if (asked.openedBefore != null) {
            add(row() + "opened_at < :openedBefore", "openedBefore", asked.openedBefore);
        }
        if (asked.minPeople != null) {
            add(row() + "people >= :minPeople", "minPeople", asked.minPeople);
        }
        if (asked.q != null) {
            Words words = new Words(asked.q, database);
            with.put("q", asked.q);
            if (words.few()) {
                along.add(id() + " in " + Words.OUTAGES);
            } else {
                fits.add(Words.SAID);
            }
        }
        if (asked.after != null) {
            Place place = Place.decode(asked.after, asked.sort);
            add(
                    "(" + key() + ", " + id() + ") " + (asked.sort.falling ? "<" : ">") + " (:key, :id)",
                    "key",
                    place.key());
            with.put("id", place.id());
        }
        limit = limit();
    }

    /**
     * A number, so that one plan serves all pages of a list and none is planned anew. But beyond a threshold may be all or
     * next to nothing: with a limit it does not know, the planner looks at the threshold every time.
     */
    private String limit() {
        if (asked.openedSince == null && asked.minPeople == null) {
            return String.valueOf(asked.limit + 1);
        }
        with.put("limit", asked.limit + 1);
        return ":limit";
    }

    /** A place in a list: the key it is sorted by, and the id. */
    record Place(Object key, UUID id) {
        static Place of(Outage outage, Sort sort) {
            return new Place(sort.key.apply(outage), outage.id);
        }

        String encoded() {
            return key + "|" + id;
        }

        static Place decode(String text, Sort sort) {
            try {
                String[] parts = text.split("\\|");
                return new Place(sort.read.apply(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException malformed) {
                throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
            }
        }
    }

    /** The page asked for and one more, if there is more. */
    List<Outage> find() {
        NativeQuery<Outage> query = database.createNativeQuery(sql(), Outage.class);
        with.forEach(query::setParameter);
        return query.getResultList();
    }

    String sql() {
        String order = asked.sort.falling ? " desc" : "";
        return "select o.* from " + source() + "\norder by " + key() + order + ", " + id() + order + "\nlimit " + limit;
    }

    /**
     * In a region the index of its subtree is walked and each outage looked up by itself. Left to join them, the planner
     * thinks one outage the cheaper the more there are, and so makes a new plan for every page.
     */
    private String source() {
        if (!asked.withinArea()) {
            return "outage o" + where(Stream.concat(along.stream(), fits.stream()));
        }
        return "outage_within w cross join lateral (select o.* from outage o"
                + where(Stream.concat(Stream.of("o.id = w.outage"), fits.stream())) + " limit 1) o"
                + where(along.stream());
    }

    private static String where(Stream<String> conditions) {
        String all = conditions.collect(joining("\n  and "));
        return all.isEmpty() ? "" : "\nwhere " + all;
    }

    Map<String, Object> parameters() {
        return with;
    }

    private boolean onlyOpenStates() {
        return asked.state != null
                && !asked.state.isEmpty()
                && asked.state.stream().allMatch(OutageState::open);
    }

    private String key() {
        return row() + asked.sort.column;
    }

    private String id() {
        return asked.withinArea() ? "w.outage" : "o.id";
    }

    /** What the index is of. */
    private String row() {
        return asked.withinArea() ? "w." : "o.";
    }

    private void add(String condition, String name, Object value) {
        along.add(condition);
        with.put(name, value);
    }

    /** Written in, not handed over, so that the plan is made for the value; they are few, and none comes from outside. */
    private void addAny(String column, Collection<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            fits.add(values.stream().map(Enum::name).distinct().collect(joining("', '", column + " in ('", "')")));
        }
    }

    private void addStates() {
        if (!onlyOpenStates()) {
            addAny("o.state", asked.state);
            return;
        }
        // all that is open but the others: open and in some state are two reasons for the planner to expect little
        Stream.of(OutageState.values())
                .filter(state -> state.open() && !asked.state.contains(state))
                .forEach(other -> fits.add("o.state <> '" + other + "'"));
    }
}
