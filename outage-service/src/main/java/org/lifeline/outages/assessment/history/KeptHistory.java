package org.lifeline.outages.assessment.history;

import static org.lifeline.outages.ManyRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.replay.SupplyReplay.Moment;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/**
 * The true history of supplies as it is kept, for what is counted over many of them. What comes later rewrites nothing before it, so
 * that only the rows from the first difference on are looked at.
 */
public final class KeptHistory {
    private static final String FROM = """
            select asked.region, asked.service, t.from_time, t.level, t.since, t.basis, t.fall, t.part_level, t.last_known,
                   t.measure_unit, t.measure, t.shares::text
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as asked (region, service, low)
            join true_level t on t.region = asked.region and t.service = asked.service and t.from_time >= asked.low""";
    private static final String FORGET = """
            delete from true_level t
            using unnest(?::text[], ?::text[], ?::timestamptz[]) as gone (region, service, from_time)
            where t.region = gone.region and t.service = gone.service and t.from_time = gone.from_time""";
    private static final String KEEP = """
            insert into true_level (region, service, from_time, level, since, basis, fall, part_level, last_known, measure_unit, measure,
                                    shares)
            select region, service, from_time, level, since, basis, fall, part_level, last_known, measure_unit, measure, shares::float8[]
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::float8[], ?::text[])
                as row (region, service, from_time, level, since, basis, fall, part_level, last_known, measure_unit, measure, shares)""";

    private KeptHistory() {}

    /** The history of a supply, and since when it may be another than before. */
    public record Derived(Topic topic, List<Moment> history, Instant changedFrom) {}

    private record Row(
            Instant from,
            Level level,
            Instant since,
            String basis,
            Fall fall,
            Level part,
            Level lastKnown,
            Measure measure,
            Map<Level, Share> shares) {
        static Row of(Moment moment) {
            SupplyState state = moment.state();
            return new Row(
                    moment.from(),
                    state.level(),
                    state.since(),
                    state.basis() == null ? null : state.basis().name(),
                    state.fall(),
                    state.inPart() == null ? null : state.inPart().level(),
                    state.lastKnown() == null ? null : state.lastKnown().level(),
                    state.measure(),
                    state.estimate() == null
                            ? null
                            : KeptShares.kept(state.estimate().atOrBeyond()));
        }

        boolean saysAsMuchAs(Row other) {
            return other != null
                    && new Row(other.from, level, since, basis, fall, part, lastKnown, measure, shares).equals(other);
        }
    }

    private record Change(Topic topic, Row row) {}

    public static void keep(Collection<Derived> derived) {
        Map<Topic, TreeMap<Instant, Row>> kept = kept(derived);
        List<Change> gone = new ArrayList<>();
        List<Change> come = new ArrayList<>();
        for (Derived one : derived) {
            TreeMap<Instant, Row> before = kept.getOrDefault(one.topic(), new TreeMap<>());
            for (Row row : rows(one)) {
                if (!row.equals(before.get(row.from()))) {
                    come.add(new Change(one.topic(), row));
                } else {
                    before.remove(row.from());
                }
            }
            before.values().forEach(row -> gone.add(new Change(one.topic(), row)));
        }
        forget(gone);
        insert(come);
    }

    private static List<Row> rows(Derived derived) {
        List<Row> rows = new ArrayList<>();
        Row last = null;
        for (Moment moment : derived.history()) {
            Row row = Row.of(moment);
            if (!row.saysAsMuchAs(last)) {
                last = row;
                if (!rows.isEmpty() && rows.get(rows.size() - 1).from().equals(row.from())) {
                    rows.remove(rows.size() - 1); // no time has passed
                }
                if (!row.from().isBefore(derived.changedFrom())) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static Map<Topic, TreeMap<Instant, Row>> kept(Collection<Derived> derived) {
        Map<Topic, TreeMap<Instant, Row>> kept = new HashMap<>();
        ManyRows.of(FROM)
                .column("text", derived, one -> one.topic().region())
                .column("text", derived, one -> one.topic().service())
                .column("timestamptz", derived, Derived::changedFrom)
                .each(row -> {
                    Row read = read(row);
                    kept.computeIfAbsent(
                                    new Topic(row.getString(1), Service.valueOf(row.getString(2))),
                                    none -> new TreeMap<>())
                            .put(read.from(), read);
                });
        return kept;
    }

    private static Row read(ResultSet row) throws SQLException {
        String part = row.getString(8);
        String lastKnown = row.getString(9);
        String unit = row.getString(10);
        return new Row(
                instant(row, 3),
                Level.valueOf(row.getString(4)),
                instant(row, 5),
                row.getString(6),
                Fall.valueOf(row.getString(7)),
                part == null ? null : Level.valueOf(part),
                lastKnown == null ? null : Level.valueOf(lastKnown),
                unit == null ? null : new Measure(Measure.Unit.valueOf(unit), row.getDouble(11)),
                KeptShares.read(row.getString(12)));
    }

    private static void forget(List<Change> gone) {
        if (!gone.isEmpty()) {
            ManyRows.of(FORGET)
                    .column("text", gone, one -> one.topic().region())
                    .column("text", gone, one -> one.topic().service())
                    .column("timestamptz", gone, one -> one.row().from())
                    .update();
        }
    }

    private static void insert(List<Change> come) {
        if (!come.isEmpty()) {
            ManyRows.of(KEEP)
                    .column("text", come, one -> one.topic().region())
                    .column("text", come, one -> one.topic().service())
                    .column("timestamptz", come, one -> one.row().from())
                    .column("text", come, one -> one.row().level())
                    .column("timestamptz", come, one -> one.row().since())
                    .column("text", come, one -> one.row().basis())
                    .column("text", come, one -> one.row().fall())
                    .column("text", come, one -> one.row().part())
                    .column("text", come, one -> one.row().lastKnown())
                    .column(
                            "text",
                            come,
                            one -> one.row().measure() == null
                                    ? null
                                    : one.row().measure().unit())
                    .column(
                            "float8",
                            come,
                            one -> one.row().measure() == null
                                    ? null
                                    : one.row().measure().amount())
                    .column("text", come, one -> KeptShares.text(one.row().shares()))
                    .update();
        }
    }
}
