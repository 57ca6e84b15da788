package org.lifeline.outages.assessment;

import static org.lifeline.outages.ManyRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Decided;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.rules.claim.Source;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.topic.Topic;

/** Reads what is said of supplies, as the rules see it: no entities, for there may be ten thousand claims about one. */
public final class SupplyReading {
    /** What a decision's claims are of; each area has one of its own. */
    private static final String DECISION = "DECISION";

    private static final String REPORT = """
            r.id, r.source, r.voice, r.source_class, r.author_lineage, r.level, r.hours_per_day, r.litres_per_person_per_day,
            r.days_between_supply, r.observed_at, r.received_at, r.retracted_at, r.reliability, r.credibility, r.scope, l.lat, l.lon,
            r.people_min, r.people_best, r.people_max, r.no_data_reason, r.exercise""";

    /** The lateral join keeps the planner at the index, whatever it guesses of the supplies. */
    private static final String REPORTS =
            "select asked.region, asked.service, asked.whole, seen.*" + """

            from unnest(?::text[], ?::text[], ?::boolean[]) as asked (region, service, whole)
            cross join lateral (
                select\s""" + REPORT + """

                from report r left join report_location l on l.report = r.id
                where r.region = asked.region and r.service = asked.service and r.observed_at <= ?
                  and r.resolved and (not asked.whole or r.scope = 'WHOLE_AREA')
                  and coalesce(r.placed_at, '-infinity') <= coalesce(?::timestamptz, 'infinity')
                  and (? or (r.retracted_at is null and r.level <> 'UNKNOWN'))
                offset 0) seen""";

    private static final int FIRST_OF_REPORT = 4;

    private static final String DECISIONS = """
            select asked.region, asked.service, asked.whole, d.id, d.scope, d.says_level, d.says_unit, d.says_amount, d.carries_since, d.at
            from unnest(?::text[], ?::text[], ?::boolean[]) as asked (region, service, whole)
            join decision d on d.region = asked.region and d.service = asked.service
             and d.says_level is not null and (not asked.whole or d.scope = 'WHOLE_AREA') and d.at <= ?""";

    private static final String AREAS = """
            with recursive up (origin, pcode, steps) as (
                select distinct region, region, 0 from unnest(?::text[]) region
                union all
                select up.origin, r.parent, up.steps + 1 from region r join up on r.pcode = up.pcode
                where r.parent is not null and up.steps < 10)
            select up.origin, up.pcode, coalesce(here.admin_level - around.admin_level, up.steps),
                   around.population, exists (select 1 from region inside where inside.parent = up.pcode)
            from up
            left join region around on around.pcode = up.pcode
            left join region here on here.pcode = up.origin""";

    private static final String COUNT =
            "select count(*) from report r where r.region = ? and r.service = ? and r.observed_at <= ?";

    private static final String SAY_UNKNOWN = """
            select asked.region, asked.service, seen.observed_at, seen.no_data_reason
            from unnest(?::text[], ?::text[]) as asked (region, service)
            cross join lateral (
                select r.observed_at, r.no_data_reason from report r
                where r.region = asked.region and r.service = asked.service and r.observed_at <= ?
                  and r.resolved and r.retracted_at is null and r.level = 'UNKNOWN'
                order by r.observed_at desc limit 1) seen""";

    private SupplyReading() {}

    /** What is said of a supply, and of those around it; the population and whether there are areas inside. */
    public record Said(List<Claim> claims, Long population, boolean finest) {}

    /** That nothing could be known, and why, as somebody saw it. */
    record Unknown(Instant observedAt, String reason) {}

    private record Around(String pcode, int distance) {}

    private record Area(Long population, boolean finest, List<Around> around) {}

    /** What is true of them by what was observed, and decided, until a time: all that can count. */
    static Map<Topic, Said> counting(Collection<Topic> topics, Instant until) {
        return said(topics, until, null, false);
    }

    /**
     * The same, with those that do not count.
     *
     * @param placedBy without reports that were filed under their region only after it; null for all
     */
    public static Said all(Topic topic, Instant until, Instant placedBy) {
        return said(List.of(topic), until, placedBy, true).get(topic);
    }

    /** How many reports {@link #all} may find, without reading them. */
    public static long count(Topic topic, Instant until) {
        return ManyRows.of(COUNT)
                .value(topic.region())
                .value(topic.service().name())
                .value(Timestamp.from(until))
                .list(row -> row.getLong(1))
                .get(0);
    }

    /** The newest of each that says so; missing where none does. */
    static Map<Topic, Unknown> unknown(Collection<Topic> topics, Instant until) {
        Map<Topic, Unknown> unknown = new HashMap<>();
        ManyRows.of(SAY_UNKNOWN)
                .column("text", topics, Topic::region)
                .column("text", topics, Topic::service)
                .value(Timestamp.from(until))
                .each(row -> unknown.put(topic(row), new Unknown(instant(row, 3), row.getString(4))));
        return unknown;
    }

    private static Map<Topic, Said> said(Collection<Topic> topics, Instant until, Instant placedBy, boolean all) {
        Map<String, Area> areas = areas(topics);
        Set<Asked> asked = new HashSet<>();
        for (Topic topic : topics) {
            asked.add(new Asked(topic, false));
            areas.get(topic.region())
                    .around()
                    .forEach(around -> asked.add(new Asked(new Topic(around.pcode(), topic.service()), true)));
        }
        Map<Asked, List<Claim>> claims = claims(asked, until, placedBy, all);
        Map<Topic, Said> said = new HashMap<>();
        for (Topic topic : topics) {
            Area area = areas.get(topic.region());
            List<Claim> its = new ArrayList<>(claims.getOrDefault(new Asked(topic, false), List.of()));
            for (Around around : area.around()) {
                claims.getOrDefault(new Asked(new Topic(around.pcode(), topic.service()), true), List.of()).stream()
                        .map(claim -> claim.from(around.distance()))
                        .forEach(its::add);
            }
            said.put(topic, new Said(its, area.population(), area.finest()));
        }
        return said;
    }

    private record Asked(Topic topic, boolean whole) {}

    private static Map<Asked, List<Claim>> claims(
            Collection<Asked> asked, Instant until, Instant placedBy, boolean all) {
        Map<Asked, List<Claim>> claims = new HashMap<>();
        ManyRows.of(REPORTS)
                .column("text", asked, one -> one.topic().region())
                .column("text", asked, one -> one.topic().service())
                .column("bool", asked, Asked::whole)
                .value(Timestamp.from(until))
                .value(placedBy == null ? null : Timestamp.from(placedBy))
                .value(all)
                .each(row -> claims.computeIfAbsent(asked(row), none -> new ArrayList<>())
                        .add(report(row)));
        ManyRows.of(DECISIONS)
                .column("text", asked, one -> one.topic().region())
                .column("text", asked, one -> one.topic().service())
                .column("bool", asked, Asked::whole)
                .value(Timestamp.from(until))
                .each(row -> claims.computeIfAbsent(asked(row), none -> new ArrayList<>())
                        .add(decision(row)));
        return claims;
    }

    private static Map<String, Area> areas(Collection<Topic> topics) {
        Map<String, Area> areas = new HashMap<>();
        topics.forEach(topic -> areas.put(topic.region(), new Area(null, true, new ArrayList<>())));
        ManyRows.of(AREAS).column("text", areas.keySet(), pcode -> pcode).each(row -> {
            String origin = row.getString(1);
            String pcode = row.getString(2);
            if (origin.equals(pcode)) {
                areas.put(
                        origin,
                        new Area(
                                (Long) row.getObject(4),
                                !row.getBoolean(5),
                                areas.get(origin).around()));
            } else {
                areas.get(origin).around().add(new Around(pcode, row.getInt(3)));
            }
        });
        return areas;
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(row.getString(1), org.lifeline.outages.supply.Service.valueOf(row.getString(2)));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(topic(row), row.getBoolean(3));
    }

    private static Claim report(ResultSet row) throws SQLException {
        int at = FIRST_OF_REPORT;
        UUID id = row.getObject(at, UUID.class);
        Source source =
                new Source(row.getString(at + 1), row.getString(at + 2), row.getString(at + 3), row.getString(at + 4));
        Long peopleMin = (Long) row.getObject(at + 17);
        Double lat = (Double) row.getObject(at + 15);
        return new Claim(
                id,
                0,
                null,
                source,
                Level.valueOf(row.getString(at + 5)),
                measure((Double) row.getObject(at + 6), (Double) row.getObject(at + 7), (Double) row.getObject(at + 8)),
                instant(row, at + 9),
                instant(row, at + 10),
                instant(row, at + 11),
                Reliability.valueOf(row.getString(at + 12)),
                row.getInt(at + 13),
                Scope.valueOf(row.getString(at + 14)),
                lat == null ? null : new Place(lat, row.getDouble(at + 16)),
                peopleMin == null ? null : new People(peopleMin, (Long) row.getObject(at + 18), row.getLong(at + 19)),
                row.getString(at + 20),
                row.getBoolean(at + 21));
    }

    private static Measure measure(Double hours, Double litres, Double days) {
        if (hours != null) {
            return new Measure(Measure.Unit.HOURS_PER_DAY, hours);
        }
        if (litres != null) {
            return new Measure(Measure.Unit.LITRES_PER_PERSON_PER_DAY, litres);
        }
        return days == null ? null : new Measure(Measure.Unit.DAYS_BETWEEN_SUPPLY, days);
    }

    private static Claim decision(ResultSet row) throws SQLException {
        Instant at = instant(row, 10);
        String unit = row.getString(7);
        return new Claim(
                row.getObject(4, UUID.class),
                0,
                new Decided(instant(row, 9)),
                new Source(DECISION + " " + row.getString(1), null, DECISION, null),
                Level.valueOf(row.getString(6)),
                unit == null ? null : new Measure(Measure.Unit.valueOf(unit), row.getDouble(8)),
                at,
                at,
                null,
                Reliability.A,
                1,
                Scope.valueOf(row.getString(5)),
                null,
                null,
                null,
                false);
    }
}
