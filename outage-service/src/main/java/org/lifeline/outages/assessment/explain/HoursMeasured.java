package org.lifeline.outages.assessment.explain;

import java.util.List;
import java.util.UUID;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.rules.Assessment;

/** The hours of supply that the evidence speaks of. */
final class HoursMeasured {
    /** Reports that are looked up together, the newest first: mostly one of them tells. */
    private static final int AT_A_TIME = 1000;

    private static final String NEWEST = """
            select r.hours_per_day from unnest(?::uuid[]) as asked (id) join report r on r.id = asked.id
            where r.hours_per_day is not null
            order by r.observed_at desc, r.id desc limit 1""";

    private HoursMeasured() {}

    /** Of the newest standing report at the level that measured them; null when none did. */
    static Double in(Assessment assessment) {
        List<UUID> atTheLevel = assessment.evidence().stream()
                .map(one -> one.claim())
                .filter(claim -> claim.level() == assessment.level())
                .map(claim -> claim.id())
                .toList();
        for (int to = atTheLevel.size(); to > 0; to -= AT_A_TIME) {
            List<Double> measured = ManyRows.of(NEWEST)
                    .column("uuid", atTheLevel.subList(Math.max(0, to - AT_A_TIME), to), id -> id)
                    .list(row -> row.getDouble(1));
            if (!measured.isEmpty()) {
                return measured.get(0);
            }
        }
        return null;
    }
}
