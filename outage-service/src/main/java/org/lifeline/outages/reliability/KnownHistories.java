package org.lifeline.outages.reliability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.assessment.history.KeptShares;
import org.lifeline.outages.reliability.counting.CountedPeriod;
import org.lifeline.outages.reliability.counting.HistoryRow;
import org.lifeline.outages.reliability.counting.SupplyHistory;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** Reads what the true histories say of a period: from the last time before it at which no interruption was on. */
final class KnownHistories {
    private static final String OF_PERIOD = """
            with begins as materialized (
                select r.pcode as region,
                       coalesce((select max(e.from_time) from true_level e
                                 where e.region = r.pcode and e.service = ? and e.from_time <= ?
                                   and e.fall in ('NOT_BELOW', 'FORGOTTEN')), '-infinity') as from_time
                from region r)
            select t.region, (extract(epoch from t.from_time) * 1000000)::bigint, t.fall, t.level, t.part_level, t.measure_unit,
                   t.measure, t.shares::text
            from begins b join true_level t on t.region = b.region and t.service = ? and t.from_time >= b.from_time
            where t.from_time < ?
            order by t.region, t.from_time""";

    /** Those that the evidence alone refuted never were: nothing of them is in the history. */
    private static final String REFUTED = """
            select region, started_at, evidence_ended_at from outage
            where service = ? and state = 'REFUTED' and refuted_because is null
              and started_at < ? and (evidence_ended_at is null or evidence_ended_at > ?)""";

    private KnownHistories() {}

    /**
     * Of all supplies of a service, by the P-code of their area.
     *
     * @param time as the reader is shown it, in microseconds
     */
    static Map<String, SupplyHistory> of(Service service, CountedPeriod window, ToLongFunction<Instant> time) {
        long lookAround = Math.max(0, window.momentary());
        Map<String, List<HistoryRow>> rows = new HashMap<>();
        ManyRows.of(OF_PERIOD)
                .value(service.name())
                .value(timestamp(window.from() - lookAround))
                .value(service.name())
                .value(timestamp(window.to() + lookAround))
                .each(row -> rows.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(read(row, time)));
        Map<String, SupplyHistory> histories = new HashMap<>();
        rows.forEach((region, history) -> histories.put(region, new SupplyHistory(history)));
        ManyRows.of(REFUTED)
                .value(service.name())
                .value(timestamp(window.to()))
                .value(timestamp(window.from()))
                .each(row -> histories.computeIfPresent(
                        row.getString(1), (region, history) -> history.refuted(refuted(row, time))));
        return histories;
    }

    private static SupplyHistory.Refuted refuted(ResultSet row, ToLongFunction<Instant> time) {
        try {
            Instant until = ManyRows.instant(row, 3);
            return new SupplyHistory.Refuted(
                    time.applyAsLong(ManyRows.instant(row, 2)),
                    until == null ? Long.MAX_VALUE : time.applyAsLong(until));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HistoryRow read(ResultSet row, ToLongFunction<Instant> time) throws SQLException {
        String part = row.getString(5);
        String unit = row.getString(6);
        return new HistoryRow(
                time.applyAsLong(Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS)),
                Fall.valueOf(row.getString(3)),
                Level.valueOf(row.getString(4)),
                part == null ? null : Level.valueOf(part),
                unit == null ? null : new Measure(Measure.Unit.valueOf(unit), row.getDouble(7)),
                KeptShares.read(row.getString(8)),
                false);
    }

    private static Timestamp timestamp(long micros) {
        return Timestamp.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
