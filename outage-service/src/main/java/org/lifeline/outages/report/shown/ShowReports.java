package org.lifeline.outages.report.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.outages.author.Pseudonyms;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportView;
import org.lifeline.outages.report.Sight;
import org.lifeline.outages.report.Sight.Depth;
import org.lifeline.outages.report.form.SourceClass;

/**
 * Shows each reader as much of reports as is good for those who made them. Coordinators see all. Everybody else sees handles
 * in the place of ids, pseudonyms in the place of lineages, times to the hour, and of small categories either where or who.
 */
@ApplicationScoped
public class ShowReports {
    private static final String LISTED = "listed";

    private final Reader reader;
    private final Pseudonyms pseudonyms;
    private final ReportVisibility visibility;

    ShowReports(Reader reader, Pseudonyms pseudonyms, ReportVisibility visibility) {
        this.reader = reader;
        this.pseudonyms = pseudonyms;
        this.visibility = visibility;
    }

    /** Whether all of it may be shown; of a report that may not be, it is not even told that there is one. */
    public boolean whole(Report report) {
        return visibility.of(List.of(report.id)).get(report.id) == Visibility.WHOLE;
    }

    /** Where the area is part of what is told. */
    public List<ReportView> bySource(List<Report> reports, Map<UUID, Visibility> seen) {
        Map<UUID, String> scopes = scopes(ids(reports));
        Set<String> regions = reports.stream().map(report -> report.region).collect(Collectors.toSet());
        Map<String, String> around = ParentAreas.of(regions);
        return reports.stream()
                .map(report -> ReportView.of(
                        report,
                        switch (seen.get(report.id)) {
                            case WHOLE -> whole(report, scopes.get(report.id));
                            case COARSE -> coarse(report, pseudonyms.handle(LISTED, report.id), scopes.get(report.id));
                            case SMALL -> bySource(report, around.get(report.region));
                        }))
                .toList();
    }

    /** Where the area is known from the question. */
    public List<ReportView> byArea(UUID outage, List<Report> reports) {
        Map<UUID, Visibility> seen = visibility.of(ids(reports));
        String scope = outage.toString();
        return reports.stream()
                .map(report -> ReportView.of(
                        report,
                        switch (seen.get(report.id)) {
                            case WHOLE -> whole(report, scope);
                            case COARSE -> coarse(report, pseudonyms.handle(scope, report.id), scope);
                            case SMALL -> byArea(report, scope);
                        }))
                .toList();
    }

    /** The area around a region; itself where there is none wider, or none is known. */
    public String parent(String region) {
        return ParentAreas.of(Set.of(region)).getOrDefault(region, region);
    }

    /** The scope of each report's pseudonym, for {@link #pseudonym} and {@link #handle}. */
    public Map<UUID, String> scopes(Collection<UUID> reports) {
        return Scopes.of(reports, reader.moment());
    }

    public String pseudonym(String scope, String source) {
        return pseudonyms.of(scope, source);
    }

    /** What names a report where the area is known from the question: its id for coordinators only. */
    public UUID handle(String scope, UUID report) {
        return reader.exact() ? report : pseudonyms.handle(scope, report);
    }

    private static List<UUID> ids(List<Report> reports) {
        return reports.stream().map(report -> report.id).toList();
    }

    private Sight whole(Report report, String scope) {
        return Sight.whole(report, pseudonyms.of(scope, report.source));
    }

    private Sight coarse(Report report, UUID handle, String scope) {
        ReportView.Source source = new ReportView.Source(
                report.sourceClass, report.reliability, null, pseudonyms.of(scope, report.source));
        return new Sight(handle, report.region, Depth.HOURS, source, told(report));
    }

    /** Without a pseudonym, which would lead to its outage, and so to its area. */
    private Sight bySource(Report report, String around) {
        boolean wider = around != null && !around.equals(report.region);
        SourceClass sourceClass = wider ? report.sourceClass : null;
        return new Sight(
                pseudonyms.handle(LISTED, report.id),
                around,
                Depth.BY_SOURCE,
                new ReportView.Source(sourceClass, null, null, null),
                false);
    }

    /** Without a pseudonym: whoever guesses what a report was filed under would be told that it is right by one's own. */
    private Sight byArea(Report report, String scope) {
        return new Sight(
                pseudonyms.handle(scope, report.id),
                report.region,
                Depth.BY_AREA,
                new ReportView.Source(null, null, null, null),
                told(report));
    }

    private boolean told(Report report) {
        return report.retractedAt != null && reader.isTold(report.retractedAt);
    }
}
