package org.lifeline.outages.report.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.author.Authors;
import org.lifeline.outages.author.ProtectionSettings;
import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.outages.rulebook.Rulebook;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;
import org.lifeline.privacy.CoarseTime;

/**
 * Finds the categories in which enough people can be told apart that no report of it gives anybody away. People are counted by
 * their authors, at most one each however many lineages they name; by reports that stand and are not older than the expiry; and
 * without the reader's own.
 */
@ApplicationScoped
class LargeCategories {
    /** Of the newest reports of each supply only, so that a supply with very many costs no more; fewer are never too few. */
    private static final String LARGE = """
            select asked.region, asked.service, large.source_class
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[]) as asked (region, service, since, own)
            cross join lateral (
                select newest.source_class from (
                    select r.source_class, coalesce(r.author_lineage, '') as author, r.source
                    from report r
                    where r.region = asked.region and r.service = asked.service
                      and r.observed_at >= asked.since and r.received_at <= ?
                      and r.resolved and coalesce(r.retracted_at > ?, true) and r.level <> 'UNKNOWN'
                      and (asked.own is null or r.author_lineage is distinct from asked.own)
                    order by r.observed_at desc limit 5000) newest
                group by newest.source_class
                having least(count(distinct newest.author), count(distinct newest.source)) >= ?) large""";

    private final Authors authors;
    private final Rulebook rules;
    private final int fewest;

    LargeCategories(Authors authors, Rulebook rules, ProtectionSettings settings) {
        this.authors = authors;
        this.rules = rules;
        this.fewest = settings.fewestPeople();
    }

    /**
     * @param reader the author whose reports do not count; null for a reader who has never filed any
     * @param moment nothing that reached us, or was retracted, later is taken into account
     */
    Set<SourceCategory> among(Collection<Topic> supplies, UUID reader, Instant moment) {
        Set<Topic> asked = new HashSet<>(supplies);
        Set<SourceCategory> large = new HashSet<>();
        if (!asked.isEmpty()) {
            ManyRows.of(LARGE)
                    .column("text", asked, Topic::region)
                    .column("text", asked, Topic::service)
                    .column("timestamptz", asked, supply -> oldest(supply.service(), moment))
                    .column("text", asked, supply -> own(supply, reader))
                    .value(Timestamp.from(moment))
                    .value(Timestamp.from(moment))
                    .value(fewest)
                    .each(row -> large.add(new SourceCategory(
                            row.getString(1),
                            Service.valueOf(row.getString(2)),
                            SourceClass.valueOf(row.getString(3)))));
        }
        return Set.copyOf(large);
    }

    /** What was observed before no longer stands. On a whole hour, so that its moment tells nothing. */
    Instant oldest(Service service, Instant moment) {
        return CoarseTime.hour(moment)
                .minus(rules.settings().pace().get(service).expiry());
    }

    /** By which the reader's own reports about a supply are known; null for none. */
    String own(Topic supply, UUID reader) {
        return reader == null
                ? null
                : authors.lineage(reader, supply.region(), supply.service().name());
    }
}
