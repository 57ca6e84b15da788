package org.lifeline.outages.report.receipt;

import static org.lifeline.outages.ManyRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.receipt.ReplacedReports.Spoken;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/** The newest reports of sources that can stand: as many of each as may matter to a report of theirs. */
final class NewestReports {
    /** Of a source that reports without end, the newest are looked at. */
    private static final int MOST_LOOKED_AT = 500;

    /** Of one place, the newest replaces all others, and is told of the next. */
    private static final int MOST_OF_ONE_PLACE = 2;

    private static final String OF_SOURCES = """
            select asked.region, asked.service, asked.source, asked.scope, asked.located,
                r.id, r.observed_at, r.lat, r.lon
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::int[], ?::timestamptz[])
                as asked (region, service, source, scope, located, most, since)
            cross join lateral (
                select one.id, one.observed_at, l.lat, l.lon
                from (
                    select id, observed_at from report
                    where source = asked.source and source <> id::text and region = asked.region
                      and service = asked.service and scope = asked.scope and observed_at >= asked.since
                      and resolved and retracted_at is null and level <> 'UNKNOWN'
                    order by observed_at desc, id desc limit ?) one
                left join report_location l on l.report = one.id
                where (asked.scope = 'WHOLE_AREA' or asked.located = (l.report is not null))
                  and (not ? or exists (select from report_author a where a.report = one.id and a.author = ?::uuid))
                order by one.observed_at desc, one.id desc limit asked.most) r""";

    private NewestReports() {}

    /**
     * The reports of one source and scope in one supply; of parts, those that say where they were seen apart from those that
     * do not.
     */
    record SourceInSupply(Topic supply, String source, Scope scope, boolean located) {
        static SourceInSupply of(Report report, Place place) {
            return new SourceInSupply(
                    report.topic(), report.source, report.scope, report.scope == Scope.PART && place != null);
        }

        private static SourceInSupply of(ResultSet row) throws SQLException {
            return new SourceInSupply(
                    new Topic(row.getString(1), Service.valueOf(row.getString(2))),
                    row.getString(3),
                    Scope.valueOf(row.getString(4)),
                    row.getBoolean(5));
        }

        private int most() {
            return located ? MOST_LOOKED_AT : MOST_OF_ONE_PLACE;
        }
    }

    /** In the order of time, newest first. */
    static Map<SourceInSupply, List<Spoken>> ofAll(Collection<SourceInSupply> asked, Function<Service, Instant> since) {
        return of(asked, since, false, null);
    }

    /** Those only that this author filed; null is an author of none. */
    static Map<SourceInSupply, List<Spoken>> filedBy(
            UUID author, Collection<SourceInSupply> asked, Function<Service, Instant> since) {
        return author == null ? Map.of() : of(asked, since, true, author);
    }

    private static Map<SourceInSupply, List<Spoken>> of(
            Collection<SourceInSupply> asked, Function<Service, Instant> since, boolean ofOne, UUID author) {
        Map<SourceInSupply, List<Spoken>> found = new HashMap<>();
        ManyRows.of(OF_SOURCES)
                .column("text", asked, one -> one.supply().region())
                .column("text", asked, one -> one.supply().service())
                .column("text", asked, SourceInSupply::source)
                .column("text", asked, SourceInSupply::scope)
                .column("boolean", asked, SourceInSupply::located)
                .column("int", asked, SourceInSupply::most)
                .column("timestamptz", asked, one -> since.apply(one.supply().service()))
                .value(MOST_LOOKED_AT)
                .value(ofOne)
                .value(author)
                .each(row -> {
                    SourceInSupply its = SourceInSupply.of(row);
                    Place place = its.located() ? new Place(row.getDouble(8), row.getDouble(9)) : null;
                    found.computeIfAbsent(its, one -> new ArrayList<>())
                            .add(new Spoken(row.getObject(6, UUID.class), instant(row, 7), place));
                });
        return found;
    }
}
