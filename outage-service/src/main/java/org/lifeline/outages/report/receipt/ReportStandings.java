package org.lifeline.outages.report.receipt;

import static org.lifeline.outages.ManyRows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.lifeline.outages.report.receipt.NewestReports.SourceInSupply;
import org.lifeline.outages.report.receipt.ReplacedReports.Spoken;
import org.lifeline.outages.report.receipt.ReportStanding.Replaced;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.privacy.CoarseTime;

/**
 * Says what becomes of reports, to whoever filed them. Coordinators are told of all reports that have to do with it; all
 * others of those that they filed themselves, or a guessed lineage would tell whether anybody reported under it.
 */
@ApplicationScoped
public class ReportStandings {
    /** Where parts were seen, of those that say so, and when somebody last decided what there is, where anybody did. */
    private static final String SURROUNDINGS = """
            select asked.id, l.lat, l.lon, (
                select max(d.at) from decision d
                where d.region = asked.region and d.service = asked.service and d.at <= ?
                  and d.says_level is not null and d.scope = 'WHOLE_AREA')
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as asked (id, region, service, scope)
            left join report_location l on l.report = asked.id and asked.scope = 'PART'""";

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

    /**
     * What there is beside a report.
     *
     * @param place null where none is said, or where the scope is the whole area
     * @param decidedAt null where nobody has decided
     */
    private record ReportSurroundings(Place place, Instant decidedAt) {
        static ReportSurroundings of(ResultSet row) throws SQLException {
            double lat = row.getDouble(2);
            return new ReportSurroundings(row.wasNull() ? null : new Place(lat, row.getDouble(3)), instant(row, 4));
        }
    }

    /** By id. The caller may see all of them. What is asked of the database needs no one moment: all of it may be another soon. */
    public Map<UUID, ReportStanding> of(Collection<Report> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<UUID, ReportSurroundings> surroundings = surroundings(reports);
        Map<Report, NotCounting> because = new HashMap<>();
        reports.forEach(report ->
                because.put(report, because(report, surroundings.get(report.id).decidedAt(), now)));
        Map<SourceInSupply, ReplacedReports> replaced = replaced(
                reports.stream()
                        .filter(report -> because.get(report) == null && isOfSource(report))
                        .map(report -> SourceInSupply.of(
                                report, surroundings.get(report.id).place()))
                        .collect(Collectors.toSet()),
                now);
        return reports.stream().collect(Collectors.toMap(report -> report.id, report -> {
            Place place = surroundings.get(report.id).place();
            return because.get(report) == null
                    ? among(
                            new Spoken(report.id, report.observedAt, place),
                            isOfSource(report) ? replaced.get(SourceInSupply.of(report, place)) : null)
                    : ReportStanding.not(because.get(report));
        }));
    }

    private Map<UUID, ReportSurroundings> surroundings(Collection<Report> reports) {
        Map<UUID, ReportSurroundings> surroundings = new HashMap<>();
        ManyRows.of(SURROUNDINGS)
                .value(Timestamp.from(reader.moment()))
                .column("uuid", reports, report -> report.id)
                .column("text", reports, report -> report.region)
                .column("text", reports, report -> report.service)
                .column("text", reports, report -> report.scope)
                .each(row -> surroundings.put(row.getObject(1, UUID.class), ReportSurroundings.of(row)));
        return surroundings;
    }

    /** Whether others of its source may replace it. */
    private static boolean isOfSource(Report report) {
        return !report.source.equals(report.id.toString());
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

    /** @param others null where it is of no source but itself */
    private static ReportStanding among(Spoken report, ReplacedReports others) {
        if (others == null) {
            return ReportStanding.counting(null);
        }
        return others.replaced(report)
                ? ReportStanding.not(NotCounting.NEWER_OF_ITS_LINEAGE)
                : ReportStanding.counting(others.replacedBy(report)
                        .map(one -> new Replaced(one.id(), one.observedAt()))
                        .orElse(null));
    }

    /** The earliest observation that stands: time counts from its whole hour, for everybody. */
    private Instant oldest(Service service, Instant now) {
        return CoarseTime.hour(now.minus(rules.pace().get(service).expiry())).plus(1, ChronoUnit.HOURS);
    }

    private Map<SourceInSupply, ReplacedReports> replaced(Set<SourceInSupply> asked, Instant now) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<SourceInSupply, List<Spoken>> newest = reader.exact()
                ? NewestReports.ofAll(asked, service -> oldest(service, now))
                : NewestReports.filedBy(
                        caller.person().flatMap(authors::known).orElse(null), asked, service -> oldest(service, now));
        return newest.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new ReplacedReports(one.getValue(), rules.parts().samePlaceMetres())));
    }
}
