package org.lifeline.outages.author;

import static org.lifeline.outages.ManyRows.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.author.Seal.Sealed;
import org.lifeline.outages.author.Secrets.Purpose;

/** Who filed which report: kept encrypted, found again by a keyed hash, apart from the reports. */
@ApplicationScoped
public class Authors {
    private static final int TRIES = 3;

    /** Locked against erasure, but not against other reports of theirs: those who file at once must not wait for one another. */
    private static final String NAMED = """
            with filed as (
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                    as filed (id, lookup, key_id, sealed, created_at, last_reported_at)),
            known as (
                select a.id, a.lookup, a.last_reported_at
                from author a join filed on filed.lookup = a.lookup for key share of a),
            added as (
                insert into author (id, lookup, key_id, sealed, created_at, last_reported_at)
                select * from filed where not exists (select 1 from author a where a.lookup = filed.lookup)
                order by lookup
                on conflict (lookup) do nothing
                returning id, lookup, last_reported_at)
            select * from known union all select * from added""";

    private static final String SEEN_AGAIN = """
            update author set last_reported_at = ? where id in (
                select id from author where id = any(?::uuid[]) for no key update skip locked)""";
    private static final String LINKED = """
            insert into report_author (report, author, received_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as linked (report, author, received_at)""";
    private static final String OF_REPORT = """
            select a.id, a.key_id, a.sealed from report_author ra join author a on a.id = ra.author where ra.report = ?""";

    private static final String BY_REPORT = "select report, author from report_author where report = any(?::uuid[])";
    private static final String KNOWN = "select id from author where lookup = ?";
    private static final String FILED = """
            select ra.report from report_author ra join author a on a.id = ra.author
            where ra.report = any(?::uuid[]) and a.lookup = ?""";

    private final Secrets secrets;
    private final ObjectMapper json;

    Authors(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** That somebody filed a report. */
    public record Link(UUID report, UUID author, Instant receivedAt) {}

    private record Row(UUID id, String lookup, Instant lastReportedAt) {}

    /** The id of each, in the transaction in which something of theirs is kept; whoever is new becomes known. */
    public Map<Person, UUID> named(Collection<Person> people, Instant now) {
        Map<Person, String> lookups = new HashMap<>();
        people.forEach(person -> lookups.put(person, lookup(person)));
        Map<String, Person> byLookup = new TreeMap<>(); // the same person may come by two names
        lookups.forEach((person, lookup) -> byLookup.put(lookup, person));
        List<Row> rows = List.of();
        for (int i = 0; i < TRIES && rows.size() < byLookup.size(); i++) {
            rows = rows(byLookup, now.truncatedTo(ChronoUnit.DAYS)); // again when others named or erased one meanwhile
        }
        if (rows.size() < byLookup.size()) {
            throw new IllegalStateException(
                    "Gave up after " + TRIES + " attempts: author rows were deleted concurrently");
        }
        seenAgain(rows, now.truncatedTo(ChronoUnit.DAYS));
        Map<String, UUID> ids = rows.stream().collect(Collectors.toMap(Row::lookup, Row::id));
        return people.stream().collect(Collectors.toMap(person -> person, person -> ids.get(lookups.get(person))));
    }

    public void link(List<Link> links) {
        ManyRows.of(LINKED)
                .column("uuid", links, Link::report)
                .column("uuid", links, Link::author)
                .column("timestamptz", links, Link::receivedAt)
                .update();
    }

    /** What makes an author one source in the eyes of the rules, for one service in one region; elsewhere it is another. */
    public String lineage(UUID author, String region, String service) {
        byte[] hash = secrets.hash(Purpose.LINEAGE, author.toString(), region, service);
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    /** Empty when nobody is known to have filed it; takes as long either way, but for the reading of one row. */
    public Optional<Person> of(UUID report) {
        record Kept(UUID id, Sealed sealed) {}
        Optional<Kept> kept = ManyRows.of(OF_REPORT)
                .value(report)
                .list(row -> new Kept(row.getObject(1, UUID.class), new Sealed(row.getString(2), row.getString(3))))
                .stream()
                .findFirst();
        Person nobody = new Person("https://nobody.example/realms/nobody", report.toString(), "nobody", "Nobody");
        Kept opened = kept.orElseGet(() -> new Kept(report, sealed(report, nobody)));
        Person person = read(secrets.seal().open(opened.sealed(), opened.id().toString()));
        return kept.map(known -> person);
    }

    /** The id of somebody who has filed a report and is not forgotten yet. */
    public Optional<UUID> known(Person person) {
        return ManyRows.of(KNOWN).value(lookup(person)).list(row -> row.getObject(1, UUID.class)).stream()
                .findFirst();
    }

    /** Which of these reports somebody is known to have filed; nobody is named by that. */
    public Set<UUID> filed(Collection<UUID> reports, Person person) {
        return reports.isEmpty()
                ? Set.of()
                : Set.copyOf(ManyRows.of(FILED)
                        .column("uuid", reports, report -> report)
                        .value(lookup(person))
                        .list(row -> row.getObject(1, UUID.class)));
    }

    /** Who filed each of these reports; those of whom that is no longer known are missing. */
    public Map<UUID, UUID> byReport(Collection<UUID> reports) {
        Map<UUID, UUID> authors = new HashMap<>();
        if (!reports.isEmpty()) {
            ManyRows.of(BY_REPORT)
                    .column("uuid", reports, report -> report)
                    .each(row -> authors.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        }
        return authors;
    }

    private List<Row> rows(Map<String, Person> byLookup, Instant today) {
        record New(UUID id, String lookup, Sealed sealed) {}
        List<New> all = byLookup.entrySet().stream()
                .map(entry -> {
                    UUID id = UUID.randomUUID();
                    return new New(id, entry.getKey(), sealed(id, entry.getValue()));
                })
                .toList();
        return ManyRows.of(NAMED)
                .column("uuid", all, New::id)
                .column("text", all, New::lookup)
                .column("text", all, one -> one.sealed().keyId())
                .column("text", all, one -> one.sealed().text())
                .column("timestamptz", all, one -> today)
                .column("timestamptz", all, one -> today)
                .list(row -> new Row(row.getObject(1, UUID.class), row.getString(2), instant(row, 3)));
    }

    /** Once a day for each: a day is enough to know when to forget somebody, and says less. */
    private static void seenAgain(List<Row> rows, Instant today) {
        List<Row> late = rows.stream()
                .filter(row -> row.lastReportedAt().isBefore(today))
                .toList();
        if (!late.isEmpty()) {
            ManyRows.of(SEEN_AGAIN)
                    .value(Timestamp.from(today))
                    .column("uuid", late, Row::id)
                    .update();
        }
    }

    private String lookup(Person person) {
        return HexFormat.of().formatHex(secrets.hash(Purpose.LOOKUP, person.issuer(), person.subject()));
    }

    private Sealed sealed(UUID id, Person person) {
        try {
            return secrets.seal().seal(json.writeValueAsBytes(person), id.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Person read(byte[] plain) {
        try {
            return json.readValue(plain, Person.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("An identity cannot be read"); // the cause would quote it
        }
    }
}
