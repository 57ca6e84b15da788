package org.lifeline.outages.report.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.author.Pseudonyms;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportView;
import org.lifeline.outages.report.Sight;
import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.outages.report.shown.Widening.Category;
import org.lifeline.outages.supply.Service;

/**
 * Shows each reader as much of reports as is good for those who made them. Coordinators see all. Everybody else sees a
 * pseudonym in the place of the lineage, times to the hour, and of small categories either where or who, never both.
 */
@ApplicationScoped
public class ShowReports {
    private static final String LISTED = "listed";

    private final Caller caller;
    private final Pseudonyms pseudonyms;
    private final Widening widening;

    ShowReports(Caller caller, Pseudonyms pseudonyms, Widening widening) {
        this.caller = caller;
        this.pseudonyms = pseudonyms;
        this.widening = widening;
    }

    /** By its id, which may be known together with its area: of a small category neither that nor the class is shown. */
    public ReportView one(Report report) {
        Set<Category> small = small(List.of(report));
        return small.isEmpty()
                ? listed(List.of(report)).get(0)
                : ReportView.of(
                        report,
                        widened(
                                report,
                                report.id,
                                widening.around(Set.of(report.region)).get(report.region),
                                null));
    }

    /** Where the area is part of what is told: a report of a small category is shown in the area around it. */
    public List<ReportView> listed(List<Report> reports) {
        Map<UUID, String> scopes =
                scopes(reports.stream().map(report -> report.id).toList());
        Set<Category> small = small(reports);
        Map<String, String> around =
                widening.around(small.stream().map(Category::region).collect(Collectors.toSet()));
        return reports.stream()
                .map(report -> ReportView.of(
                        report,
                        small.contains(Category.of(report))
                                ? elsewhere(report, around.get(report.region))
                                : sight(report, report.id, scopes.get(report.id))))
                .toList();
    }

    /** Where the area is known from the question: of a small category it is not said what kind of source it is. */
    public List<ReportView> of(UUID outage, List<Report> reports) {
        Set<Category> small = small(reports);
        String scope = outage.toString();
        return reports.stream()
                .map(report -> ReportView.of(
                        report,
                        small.contains(Category.of(report))
                                ? somebody(report, scope)
                                : sight(report, handle(scope, report.id), scope)))
                .toList();
    }

    /** Which source classes a region's own reports are not listed under, by service; none for coordinators. */
    public Map<Service, Set<SourceClass>> listedElsewhere(String region) {
        Set<Category> categories = new HashSet<>();
        for (Service service : Service.values()) {
            Arrays.stream(SourceClass.values())
                    .forEach(sourceClass -> categories.add(new Category(region, service, sourceClass)));
        }
        boolean nowhereWider = region.equals(widening.around(Set.of(region)).get(region));
        return caller.coordinates() || nowhereWider
                ? Map.of()
                : widening.small(categories).stream()
                        .collect(Collectors.groupingBy(
                                Category::service, Collectors.mapping(Category::sourceClass, Collectors.toSet())));
    }

    public boolean exactTimes() {
        return caller.coordinates();
    }

    /** The scope of each report's pseudonym, for {@link #pseudonym} and {@link #handle}. */
    public Map<UUID, String> scopes(Collection<UUID> reports) {
        return Scopes.of(reports);
    }

    public String pseudonym(String scope, String source) {
        return pseudonyms.of(scope, source);
    }

    /** What names a report where the area is known from the question: its id for coordinators only. */
    public UUID handle(String scope, UUID report) {
        return caller.coordinates() ? report : pseudonyms.handle(scope, report);
    }

    private Set<Category> small(List<Report> reports) {
        return caller.coordinates()
                ? Set.of()
                : widening.small(reports.stream().map(Category::of).toList());
    }

    private Sight sight(Report report, UUID id, String scope) {
        String pseudonym = pseudonyms.of(scope, report.source());
        return caller.coordinates()
                ? Sight.whole(report, pseudonym)
                : new Sight(
                        id,
                        report.region,
                        false,
                        false,
                        new ReportView.Source(report.sourceClass, report.reliability, null, pseudonym));
    }

    private Sight elsewhere(Report report, String around) {
        boolean wider = around != null && !around.equals(report.region);
        return widened(report, pseudonyms.handle(LISTED, report.id), around, wider ? report.sourceClass : null);
    }

    /** Without a pseudonym, which would lead to its outage, and so to its area. */
    private static Sight widened(Report report, UUID id, String around, SourceClass sourceClass) {
        return new Sight(id, around, true, false, new ReportView.Source(sourceClass, report.reliability, null, null));
    }

    private Sight somebody(Report report, String scope) {
        return new Sight(
                handle(scope, report.id),
                report.region,
                true,
                false,
                new ReportView.Source(null, report.reliability, null, pseudonyms.of(scope, report.source())));
    }
}
