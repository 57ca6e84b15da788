package org.lifeline.outages.report.filing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.report.Report;

/** Writes many reports by one statement, and says which of them are new. */
final class InsertReports {
    private record Column(String name, String type, Function<Report, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "uuid", report -> report.id),
            new Column("digest", "text", report -> report.digest),
            new Column("region", "text", report -> report.region),
            new Column("filed_under", "text", report -> report.filedUnder),
            new Column("resolved", "bool", report -> report.resolved),
            new Column("service", "text", report -> report.service),
            new Column("level", "text", report -> report.level),
            new Column("hours_per_day", "float8", report -> report.hoursPerDay),
            new Column("litres_per_person_per_day", "float8", report -> report.litresPerPersonPerDay),
            new Column("days_between_supply", "float8", report -> report.daysBetweenSupply),
            new Column("no_data_reason", "text", report -> report.noDataReason),
            new Column("observed_at", "timestamptz", report -> report.observedAt),
            new Column("observed_as_sent", "timestamptz", report -> report.observedAsSent),
            new Column("received_at", "timestamptz", report -> report.receivedAt),
            new Column("scope", "text", report -> report.scope),
            new Column("cause", "text", report -> report.cause),
            new Column("note", "text", report -> report.note),
            new Column("people_min", "int8", report -> report.peopleMin),
            new Column("people_best", "int8", report -> report.peopleBest),
            new Column("people_max", "int8", report -> report.peopleMax),
            new Column("people_method", "text", report -> report.peopleMethod),
            new Column("source_class", "text", report -> report.sourceClass),
            new Column("reliability", "text", report -> report.reliability),
            new Column("credibility", "int2", report -> report.credibility),
            new Column("lineage", "text", report -> report.lineage),
            new Column("author_lineage", "text", report -> report.authorLineage),
            new Column("teller", "text", report -> report.teller),
            new Column("source", "text", report -> report.source),
            new Column("voice", "text", report -> report.voice),
            new Column("exercise", "bool", report -> report.exercise),
            new Column("backup", "text", report -> String.join(",", report.backup)));

    private static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));

    private static final String REPORTS = "insert into report (" + NAMES + ") select "
            + NAMES.replace("backup", "string_to_array(backup, ',')") + " from unnest("
            + COLUMNS.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "))
            + ") as filed (" + NAMES + ") on conflict (id) do nothing returning id";

    private static final String LOCATIONS = """
            insert into report_location (report, received_at, lat, lon)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::float8[], ?::float8[])
                as located (report, received_at, lat, lon)""";

    private InsertReports() {}

    /** The ids of those that were not there before; in the order of the ids, so that two writers never wait in a circle. */
    static Set<UUID> newOf(Collection<Offered> offered) {
        List<Report> inOrder = offered.stream()
                .map(Offered::report)
                .sorted(Comparator.comparing(report -> report.id))
                .toList();
        ManyRows insert = ManyRows.of(REPORTS);
        COLUMNS.forEach(column -> insert.column(column.type(), inOrder, column.value()));
        return Set.copyOf(insert.list(row -> row.getObject(1, UUID.class)));
    }

    /** Where the reports were seen, of those that say so. */
    static void locations(Collection<Offered> kept) {
        List<Offered> located =
                kept.stream().filter(one -> one.location() != null).toList();
        if (!located.isEmpty()) {
            ManyRows.of(LOCATIONS)
                    .column("uuid", located, one -> one.report().id)
                    .column("timestamptz", located, one -> one.report().receivedAt)
                    .column("float8", located, one -> one.location().lat())
                    .column("float8", located, one -> one.location().lon())
                    .update();
        }
    }
}
