package org.lifeline.outages.report.shown;

import static org.lifeline.outages.ManyRows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/** Says how much of which reports the reader is shown. */
@ApplicationScoped
public class ReportVisibility {
    private static final String REPORTS = """
            select r.id, r.region, r.service, r.source_class, r.author_lineage, r.observed_at,
                   r.resolved and coalesce(r.retracted_at > ?, true)
            from unnest(?::uuid[]) as asked (id) join report r on r.id = asked.id""";

    private final Reader reader;
    private final Caller caller;
    private final Authors authors;
    private final LargeCategories large;

    ReportVisibility(Reader reader, Caller caller, Authors authors, LargeCategories large) {
        this.reader = reader;
        this.caller = caller;
        this.authors = authors;
        this.large = large;
    }

    private record Told(
            UUID id, Topic supply, SourceClass sourceClass, String author, Instant observedAt, boolean stands) {
        static Told of(ResultSet row) throws SQLException {
            return new Told(
                    row.getObject(1, UUID.class),
                    new Topic(row.getString(2), Service.valueOf(row.getString(3))),
                    SourceClass.valueOf(row.getString(4)),
                    row.getString(5),
                    instant(row, 6),
                    row.getBoolean(7));
        }

        SourceCategory category() {
            return new SourceCategory(supply.region(), supply.service(), sourceClass);
        }
    }

    /** Of each report that there is. */
    public Map<UUID, Visibility> of(Collection<UUID> reports) {
        if (reader.exact() || reports.isEmpty()) {
            return reports.stream()
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), report -> Visibility.WHOLE));
        }
        UUID me = caller.person().flatMap(authors::known).orElse(null);
        Instant moment = reader.moment();
        List<Told> told = ManyRows.of(REPORTS)
                .value(Timestamp.from(moment))
                .column("uuid", reports, id -> id)
                .list(Told::of);
        Set<Topic> supplies = told.stream().map(Told::supply).collect(Collectors.toSet());
        Set<SourceCategory> crowds = large.among(supplies, me, moment);
        Map<Topic, String> own = new HashMap<>();
        supplies.forEach(supply -> own.put(supply, large.own(supply, me)));
        return told.stream().collect(Collectors.toMap(Told::id, one -> {
            if (one.author() != null && one.author().equals(own.get(one.supply()))) {
                return Visibility.WHOLE;
            }
            boolean counts = one.stands()
                    && !one.observedAt().isBefore(large.oldest(one.supply().service(), moment));
            return counts && crowds.contains(one.category()) ? Visibility.COARSE : Visibility.SMALL;
        }));
    }
}
