package org.lifeline.outages.report.receipt;

import static org.lifeline.outages.ManyRows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.author.Authors;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.receipt.NewestReports.OfSource;
import org.lifeline.outages.report.receipt.ReplacedReports.Spoken;
import org.lifeline.outages.report.receipt.ReportStanding.Replaced;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;
import org.lifeline.privacy.CoarseTime;

/**
 * Says what becomes of reports, to whoever filed them. Coordinators are told of all reports that have to do with it; all
 * others of those that they filed themselves, or a guessed lineage would tell whether anybody reported under it.
 */
@ApplicationScoped
public class ReportStandings {
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

    /** By id. The caller may see all of them. */
    @Transactional
    public Map<UUID, ReportStanding> of(Collection<Report> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<Report, Spoken> spoken = spoken(reports);
        Map<OfSource, ReplacedReports> replaced = replaced(spoken, now);
        Map<Topic, Instant> decided = decided(reports);
        return reports.stream().collect(Collectors.toMap(report -> report.id, report -> {
            NotCounting because = because(report, decided.get(report.topic()), now);
            Spoken its = spoken.get(report);
            return because != null
                    ? ReportStanding.not(because)
                    : among(its, its == null ? null : replaced.get(OfSource.of(report, its.place())));
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

    /** @param others null where its source is known to have told nothing that stands */
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

    /** Those that others of their source may replace. */
    private static Map<Report, Spoken> spoken(Collection<Report> reports) {
        List<Report> ofSources = reports.stream()
                .filter(report -> !report.source.equals(report.id.toString()))
                .toList();
        Map<UUID, Place> places = NewestReports.places(ofSources);
        return ofSources.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        report -> new Spoken(report.id, report.observedAt, places.get(report.id))));
    }

    private Map<OfSource, ReplacedReports> replaced(Map<Report, Spoken> reports, Instant now) {
        Set<OfSource> asked = reports.entrySet().stream()
                .map(one -> OfSource.of(one.getKey(), one.getValue().place()))
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<OfSource, List<Spoken>> newest = reader.exact()
                ? NewestReports.ofAll(asked, service -> oldest(service, now))
                : NewestReports.filedBy(
                        caller.person().flatMap(authors::known).orElse(null), asked, service -> oldest(service, now));
        return newest.entrySet().stream()
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
