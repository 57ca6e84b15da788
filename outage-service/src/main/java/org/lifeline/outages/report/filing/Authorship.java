package org.lifeline.outages.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.outages.author.Authors;
import org.lifeline.outages.author.Authors.Link;
import org.lifeline.outages.author.Person;
import org.lifeline.outages.author.Tellers;
import org.lifeline.outages.report.Report;

/**
 * Keeps who files reports together with them, and says of which source each is. What stands for the author is on every report:
 * it tells how many people are behind a category, however many lineages they name.
 */
@ApplicationScoped
class Authorship {
    private final Authors authors;
    private final Tellers tellers;
    private final Clock clock;

    Authorship(Authors authors, Tellers tellers, Clock clock) {
        this.authors = authors;
        this.tellers = tellers;
        this.clock = clock;
    }

    /** Before the reports are written: they get their sources here. */
    Map<Person, UUID> of(Collection<Offered> offered) {
        Map<Person, UUID> ids = named(offered);
        told(offered);
        offered.forEach(one -> one.report().attribute());
        return ids;
    }

    /** Reports that are in another region now: what stands for their authors there, of those that are still known. */
    void moved(Collection<Report> reports) {
        Map<UUID, UUID> known =
                authors.byReport(reports.stream().map(report -> report.id).toList());
        for (Report report : reports) {
            UUID author = known.get(report.id);
            if (author != null) {
                report.authorLineage = authors.lineage(author, report.region, report.service.name());
                report.attribute();
            }
        }
    }

    private void told(Collection<Offered> offered) {
        Set<String> hashes = offered.stream()
                .map(Offered::tellerHash)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, UUID> standIns = tellers.standIns(hashes, clock.instant());
        offered.stream()
                .filter(one -> one.tellerHash() != null)
                .forEach(one ->
                        one.report().teller = standIns.get(one.tellerHash()).toString());
    }

    private Map<Person, UUID> named(Collection<Offered> offered) {
        Set<Person> people =
                offered.stream().map(Offered::author).filter(Objects::nonNull).collect(Collectors.toSet());
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<Person, UUID> ids = authors.named(people, clock.instant());
        offered.stream().filter(one -> one.author() != null).forEach(one -> {
            Report report = one.report();
            report.authorLineage = authors.lineage(ids.get(one.author()), report.region, report.service.name());
        });
        return ids;
    }

    /** After the reports are written. */
    void link(List<Offered> kept, Map<Person, UUID> ids) {
        List<Link> links = kept.stream()
                .filter(one -> one.author() != null)
                .map(one -> new Link(one.report().id, ids.get(one.author()), one.report().receivedAt))
                .toList();
        if (!links.isEmpty()) {
            authors.link(links);
        }
    }
}
