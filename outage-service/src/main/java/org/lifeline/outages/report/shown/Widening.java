package org.lifeline.outages.report.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.author.ProtectionSettings;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.outages.supply.Service;

/** Finds the categories in which so few sources can be told apart that the category could give one away. */
@ApplicationScoped
class Widening {
    /** From one source to the next along the index, no further than need be. Those that name nobody are one. */
    private static final String SMALL = """
            select asked.region, asked.service, asked.source_class
            from unnest(?::text[], ?::text[], ?::text[]) as asked (region, service, source_class)
            where (
                with recursive told (source, number) as (
                    (select hashtextextended(coalesce(r.lineage, r.author_lineage, ''), 0), 1 from report r
                     where r.region = asked.region and r.service = asked.service
                       and r.source_class = asked.source_class
                     order by 1 limit 1)
                    union all
                    select next.source, told.number + 1
                    from told cross join lateral (
                        select hashtextextended(coalesce(r.lineage, r.author_lineage, ''), 0) from report r
                        where r.region = asked.region and r.service = asked.service
                          and r.source_class = asked.source_class
                          and hashtextextended(coalesce(r.lineage, r.author_lineage, ''), 0) > told.source
                        order by 1 limit 1) next (source)
                    where told.number < asked_for)
                select count(*) from told) < asked_for""";

    private static final String AROUND = """
            select r.pcode, coalesce(r.parent, r.pcode) from unnest(?::text[]) as asked (pcode)
            join region r on r.pcode = asked.pcode""";

    private final String small;

    Widening(ProtectionSettings settings) {
        this.small = SMALL.replace("asked_for", String.valueOf(settings.fewestSources()));
    }

    /** Sources of one class that speak of one service in one region. */
    record Category(String region, Service service, SourceClass sourceClass) {
        static Category of(Report report) {
            return new Category(report.region, report.service, report.sourceClass);
        }
    }

    /** Those in which too few can be told apart. */
    Set<Category> small(Collection<Category> categories) {
        Set<Category> asked = new HashSet<>(categories);
        return asked.isEmpty()
                ? Set.of()
                : Set.copyOf(ManyRows.of(small)
                        .column("text", asked, Category::region)
                        .column("text", asked, Category::service)
                        .column("text", asked, Category::sourceClass)
                        .list(row -> new Category(
                                row.getString(1),
                                Service.valueOf(row.getString(2)),
                                SourceClass.valueOf(row.getString(3)))));
    }

    /** The area around each region; a country has none wider than itself, and what the replica does not know is missing. */
    Map<String, String> around(Collection<String> regions) {
        Map<String, String> around = new HashMap<>();
        if (!regions.isEmpty()) {
            ManyRows.of(AROUND)
                    .column("text", List.copyOf(regions), region -> region)
                    .each(row -> around.put(row.getString(1), row.getString(2)));
        }
        return around;
    }
}
