package org.lifeline.outages.assessment.history;

import static org.lifeline.outages.ManyRows.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.rules.Stretch;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/** The true levels as they are kept. */
public final class TrueHistory {
    private static final String AROUND = """
            select asked.region, asked.service, t.from_time, t.level, t.since
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[])
                 as asked (region, service, low, high, settled)
            cross join lateral (
                select from_time, level, since from true_level
                where region = asked.region and service = asked.service
                  and from_time >= coalesce((select max(from_time) from true_level
                                             where region = asked.region and service = asked.service
                                               and from_time < asked.low
                                               and level = any(string_to_array(asked.settled, ','))), '-infinity')
                  and from_time <= coalesce((select min(from_time) from true_level
                                             where region = asked.region and service = asked.service
                                               and from_time > asked.high
                                               and level = any(string_to_array(asked.settled, ','))), 'infinity')
                offset 0) t""";
    private static final String FORGET = """
            delete from true_level t
            using unnest(?::text[], ?::text[], ?::timestamptz[]) as gone (region, service, from_time)
            where t.region = gone.region and t.service = gone.service and t.from_time = gone.from_time""";
    private static final String KEEP = """
            insert into true_level (region, service, from_time, level, since)
            select * from unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[])""";

    private TrueHistory() {}

    /** @param settled the levels at which no episode can last */
    public record Asked(Topic topic, Instant low, Instant high, List<Level> settled) {}

    /** What is known of each between two times, and on both sides as far as the next stretch at which no episode can last. */
    public static Map<Topic, History> around(Collection<Asked> asked) {
        Map<Topic, List<Stretch>> known = new HashMap<>();
        asked.forEach(one -> known.put(one.topic(), new ArrayList<>()));
        ManyRows.of(AROUND)
                .column("text", asked, one -> one.topic().region())
                .column("text", asked, one -> one.topic().service())
                .column("timestamptz", asked, Asked::low)
                .column("timestamptz", asked, Asked::high)
                .column("text", asked, one -> one.settled().stream()
                        .map(Level::name)
                        .collect(Collectors.joining(",")))
                .each(row -> known.get(new Topic(row.getString(1), Service.valueOf(row.getString(2))))
                        .add(new Stretch(instant(row, 3), Level.valueOf(row.getString(4)), instant(row, 5))));
        Map<Topic, History> histories = new HashMap<>();
        known.forEach((topic, stretches) -> histories.put(topic, new History(stretches)));
        return histories;
    }

    private record Row<T>(Topic topic, T value) {}

    public static void keep(Map<Topic, History> histories) {
        List<Row<Instant>> gone = new ArrayList<>();
        List<Row<Stretch>> come = new ArrayList<>();
        histories.forEach((topic, history) -> {
            history.gone().forEach(from -> gone.add(new Row<>(topic, from)));
            history.come().forEach(stretch -> come.add(new Row<>(topic, stretch)));
        });
        if (!gone.isEmpty()) {
            ManyRows.of(FORGET)
                    .column("text", gone, row -> row.topic().region())
                    .column("text", gone, row -> row.topic().service())
                    .column("timestamptz", gone, Row::value)
                    .update();
        }
        if (!come.isEmpty()) {
            ManyRows.of(KEEP)
                    .column("text", come, row -> row.topic().region())
                    .column("text", come, row -> row.topic().service())
                    .column("timestamptz", come, row -> row.value().from())
                    .column("text", come, row -> row.value().level())
                    .column("timestamptz", come, row -> row.value().since())
                    .update();
        }
    }
}
