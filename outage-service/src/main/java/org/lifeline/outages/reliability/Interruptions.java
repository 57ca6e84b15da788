package org.lifeline.outages.reliability;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** For each area of an admin level, what the people in its finest areas were without, from the true history. */
final class Interruptions {
    /**
     * A finest area is one without children. Its level at a time is that of its own true history; what is reported for
     * the areas around it is not handed down, so that everything counted was said of just these people. A stretch lasts
     * until the next one, and those without a row before the period are unknown until their first.
     */
    private static final String BY_AREA = """
            with recursive finest as (
                select r.pcode, r.population, r.population_year from region r
                where not exists (select 1 from region below where below.parent = r.pcode)),
            up (pcode, at, steps) as (
                select pcode, pcode, 0 from finest
                union all
                select up.pcode, r.parent, up.steps + 1 from up join region r on r.pcode = up.at
                where r.parent is not null and up.steps < 10),
            area as (
                select up.pcode, r.pcode as area, f.population, f.population_year
                from up join region r on r.pcode = up.at join finest f on f.pcode = up.pcode
                where r.admin_level = :adminLevel),
            stretch as (
                select t.region, t.level, date_trunc(:unit, t.from_time) as from_time,
                       lag(t.level) over pair as before,
                       date_trunc(:unit, lead(t.from_time, 1, 'infinity') over pair) as until
                from true_level t
                where t.service = :service and t.from_time < :to
                  and t.region in (select pcode from finest)
                  and t.from_time >= coalesce((select max(e.from_time) from true_level e
                                               where e.region = t.region and e.service = t.service
                                                 and e.from_time <= :from), '-infinity')
                window pair as (partition by t.region order by t.from_time)),
            counted as (
                select region,
                       sum(extract(epoch from least(until, :to) - greatest(from_time, :from)))
                           filter (where level <> 'UNKNOWN') as known,
                       sum(extract(epoch from least(until, :to) - greatest(from_time, :from)))
                           filter (where level in (:levels)) as without,
                       count(*) filter (where level in (:levels) and from_time >= :from
                                          and coalesce(before, 'UNKNOWN') not in (:levels)) as times
                from stretch
                where until > :from
                group by region)
            select a.area, a.population_year, count(*), sum(a.population),
                   sum(a.population * coalesce(c.known, 0)), sum(a.population * c.without),
                   sum(a.population * c.times),
                   sum(a.population) filter (where c.known > 0)
            from area a left join counted c on c.region = a.pcode
            group by a.area, a.population_year
            order by a.area, a.population_year""";

    private Interruptions() {}

    /**
     * The people of one census year in the finest areas inside one area.
     *
     * @param year null where no population is known
     * @param knownSeconds people times seconds with a known level
     * @param withoutSeconds people times seconds at an interrupted level
     * @param times people times interruptions that began
     * @param everKnown people of whom anything was known in the period
     */
    record Counted(
            String area,
            Integer year,
            long areas,
            Long people,
            Double knownSeconds,
            Double withoutSeconds,
            Double times,
            Long everKnown) {}

    /** @param unit to which the beginnings of stretches are cut before anything is counted; the period is of whole units */
    static List<Counted> of(
            Service service, int adminLevel, Instant from, Instant to, List<Level> interrupted, ChronoUnit unit) {
        return Panache.getSession()
                .createNativeQuery(BY_AREA, Object[].class)
                .setParameter("service", service.name())
                .setParameter("adminLevel", adminLevel)
                .setParameter("unit", unit == ChronoUnit.HOURS ? "hour" : "microseconds")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("levels", interrupted.stream().map(Level::name).toList())
                .getResultList()
                .stream()
                .map(Interruptions::counted)
                .toList();
    }

    private static Counted counted(Object[] row) {
        return new Counted(
                (String) row[0],
                (Integer) row[1],
                ((Number) row[2]).longValue(),
                row[3] == null ? null : Long.valueOf(((Number) row[3]).longValue()),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                row[7] == null ? null : Long.valueOf(((Number) row[7]).longValue()));
    }

    private static Double number(Object value) {
        return value == null ? null : Double.valueOf(((Number) value).doubleValue());
    }
}
