package org.lifeline.outages.report.receipt;

import static org.lifeline.outages.ManyRows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.author.Authors;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.receipt.ReplacedReports.Spoken;
import org.lifeline.outages.report.receipt.ReportStanding.Replaced;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;
import org.lifeline.privacy.CoarseTime;

/**
 * Says what becomes of reports, to whoever filed them. Coordinators are told of all reports that have to do with it; all
 * others of those that they filed themselves, or a guessed lineage would tell whether anybody reported under it.
 */
@ApplicationScoped
public class ReportStandings {
    /** Of a source that reports without end, the newest are looked at. */
    private static final int MOST_OF_A_SOURCE = 500;

    /** Of several reports of one source and scope in a supply, all that can stand, and where they were seen. */
    private static final String OF_SOURCES = """
            select r.region, r.service, r.source, r.scope, r.id, r.observed_at, l.lat, l.lon, a.author
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                as asked (region, service, source, scope, since)
            cross join lateral (
                select one.region, one.service, one.source, one.scope, one.id, one.observed_at from report one
                where one.source = asked.source and one.region = asked.region and one.service = asked.service
                  and one.source <> one.id::text and one.scope = asked.scope and one.observed_at >= asked.since
                  and one.resolved and one.retracted_at is null and one.level <> 'UNKNOWN'
                order by one.observed_at desc, one.id desc limit ?) r
            left join report_location l on l.report = r.id
            left join report_author a on a.report = r.id""";

    private static final String LAST_DECIDED = """
            select d.region, d.service, max(d.at)
            from unnest(?::text[], ?::text[]) as asked (region, service)
            join decision d on d.region = asked.region and d.service = asked.service and d.at <= ?
             and d.says_level is not null and d.scope = 'WHOLE_AREA'
            group by d.region, d.service""";

    private final AssessmentConfig rules;
    private final Reader reader;
    private final Caller caller;
    private final Authors authors;
    private final Clock clock;

    ReportStandings(AssessmentConfig rules, Reader reader, Caller caller, Authors authors, Clock clock) {
        this.rules = rules;
        this.reader = reader;
        this.caller = caller;
        this.authors = authors;
        this.clock = clock;
    }

    /** The reports of one source and scope in one supply. */
    private record OfSource(Topic supply, String source, Scope scope) {
        static OfSource of(Report report) {
            return new OfSource(report.topic(), report.source, report.scope);
        }
    }

    private record Found(OfSource its, Spoken report, UUID author) {
        static Found of(ResultSet row) throws SQLException {
            OfSource its = new OfSource(
                    new Topic(row.getString(1), Service.valueOf(row.getString(2))),
                    row.getString(3),
                    Scope.valueOf(row.getString(4)));
            double lat = row.getDouble(7);
            Place place = row.wasNull() || its.scope() == Scope.WHOLE_AREA ? null : new Place(lat, row.getDouble(8));
            return new Found(
                    its,
                    new Spoken(row.getObject(5, UUID.class), instant(row, 6), place),
                    row.getObject(9, UUID.class));
        }
    }

    /** By id. The caller may see all of them. */
    @Transactional
    public Map<UUID, ReportStanding> of(Collection<Report> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<OfSource, ReplacedReports> replaced = replaced(reports, now);
        Map<Topic, Instant> decided = decided(reports);
        return reports.stream().collect(Collectors.toMap(report -> report.id, report -> {
            NotCounting because = because(report, decided.get(report.topic()), now);
            return because == null ? among(report, replaced.get(OfSource.of(report))) : ReportStanding.not(because);
        }));
    }

    /** Null where nothing speaks against it by itself. */
    private NotCounting because(Report report, Instant decided, Instant now) {
        if (!report.resolved) {
            return NotCounting.UNRESOLVED;
        }
        if (report.retractedAt != null) {
            return NotCounting.RETRACTED;
        }
        if (report.level == Level.UNKNOWN) {
            return NotCounting.SAYS_UNKNOWN;
        }
        if (report.observedAt.isBefore(oldest(report.service, now))) {
            return NotCounting.EXPIRED;
        }
        return decided != null && setAside(report.observedAt, decided) ? NotCounting.SET_ASIDE_BY_DECISION : null;
    }

    /** To whoever is told hours, only where the hours tell: the minute of a decision could be found by trying. */
    private boolean setAside(Instant observedAt, Instant decided) {
        return reader.exact()
                ? !observedAt.isAfter(decided)
                : reader.time(observedAt).isBefore(reader.time(decided));
    }

    private static ReportStanding among(Report report, ReplacedReports others) {
        if (others == null) {
            return ReportStanding.counting(null);
        }
        return others.replaced(report.id)
                ? ReportStanding.not(NotCounting.NEWER_OF_ITS_LINEAGE)
                : ReportStanding.counting(others.replacedBy(report.id)
                        .map(one -> new Replaced(one.id(), one.observedAt()))
                        .orElse(null));
    }

    /** The earliest observation that stands: time counts from its whole hour, for everybody. */
    private Instant oldest(Service service, Instant now) {
        return CoarseTime.hour(now.minus(rules.pace().get(service).expiry())).plus(1, ChronoUnit.HOURS);
    }

    private Map<OfSource, ReplacedReports> replaced(Collection<Report> reports, Instant now) {
        Set<OfSource> asked = reports.stream()
                .filter(report -> !report.source.equals(report.id.toString()))
                .map(OfSource::of)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Map.of();
        }
        UUID me =
                reader.exact() ? null : caller.person().flatMap(authors::known).orElse(null);
        Map<OfSource, List<Spoken>> found = new HashMap<>();
        ManyRows.of(OF_SOURCES)
                .column("text", asked, one -> one.supply().region())
                .column("text", asked, one -> one.supply().service())
                .column("text", asked, OfSource::source)
                .column("text", asked, OfSource::scope)
                .column("timestamptz", asked, one -> oldest(one.supply().service(), now))
                .value(MOST_OF_A_SOURCE)
                .list(Found::of)
                .stream()
                .filter(one -> reader.exact() || me != null && me.equals(one.author()))
                .forEach(one -> found.computeIfAbsent(one.its(), its -> new ArrayList<>())
                        .add(one.report()));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new ReplacedReports(one.getValue(), rules.parts().samePlaceMetres())));
    }

    /** When somebody last decided what there is, where anybody did. */
    private Map<Topic, Instant> decided(Collection<Report> reports) {
        Set<Topic> supplies = reports.stream().map(Report::topic).collect(Collectors.toSet());
        Map<Topic, Instant> decided = new HashMap<>();
        ManyRows.of(LAST_DECIDED)
                .column("text", supplies, Topic::region)
                .column("text", supplies, Topic::service)
                .value(Timestamp.from(reader.moment()))
                .each(row ->
                        decided.put(new Topic(row.getString(1), Service.valueOf(row.getString(2))), instant(row, 3)));
        return decided;
    }
}
