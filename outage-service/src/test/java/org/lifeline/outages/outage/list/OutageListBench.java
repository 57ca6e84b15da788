package org.lifeline.outages.outage.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.outages.rules.replay.SupplyAssessment.Verification;
import org.lifeline.outages.supply.Service;

/**
 * A page of each list out of 1,000,000 outages and 3,000,000 reports in 5,671 areas, beside one out of 10,000 and 30,000.
 * Both are there at once and read in turns, each on a warm connection; their medians are compared. Most pages take a
 * millisecond or two, where a tenth of one already moves the ratio: what is too slow by the ratio is forgiven if it is no more
 * than half a millisecond slower. Run it with
 * {@code ./mvnw -Pbench verify -pl outage-service -am -Dit.test=OutageListBench -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class OutageListBench {
    private static final int SMALL = 10_000;
    private static final int LARGE = Integer.getInteger("lifeline.bench.outages", 1_000_000);
    private static final int WARM_UP = 20;
    private static final int RUNS = 101;
    private static final double MOST = 1.5;
    private static final double NOISE_MS = 0.5;

    private static final String REGIONS = """
            insert into region (pcode, admin_level, parent, version)
            select 'XX', 0, null, 1
            union all select 'XX' || to_char(g, 'FM00'), 1, 'XX', 1 from generate_series(1, 14) g
            union all select 'XX' || to_char(g, 'FM00') || to_char(d, 'FM00'), 2, 'XX' || to_char(g, 'FM00'), 1
                from generate_series(1, 14) g, generate_series(1, 4) d
            union all select 'XX' || to_char(g, 'FM00') || to_char(d, 'FM00') || to_char(s, 'FM00'), 3,
                             'XX' || to_char(g, 'FM00') || to_char(d, 'FM00'), 1
                from generate_series(1, 14) g, generate_series(1, 4) d, generate_series(1, 5) s
            union all select 'C' || c, 4,
                             'XX' || to_char(c % 14 + 1, 'FM00') || to_char(c / 14 % 4 + 1, 'FM00') || to_char(c / 56 % 5 + 1, 'FM00'), 1
                from generate_series(0, 5319) c""";

    /** The same tables once more; they share the regions. */
    private static final String SMALL_TABLES = """
            create schema small;
            create table small.outage (like outage including all);
            create table small.outage_within (like outage_within including all);
            create table small.report (like report including all);
            alter index small.report_to_tsvector_idx rename to report_notes;
            grant usage on schema small to public;
            grant select on all tables in schema small to public""";

    /** What is open does not grow with the past: 4,000 of 10,640 pairs. */
    private static final String OUTAGES = """
            insert into outage (id, region, service, state, level, worst_level, baseline, reported_start, started_at,
                                evidence_ended_at, restored_at, opened_at, updated_at, first_event, people_min,
                                people_best, people_max, exercise, version, verification, freshness, contested,
                                restoration_reported, extent, last_heard_at)
            select gen_random_uuid(), 'C' || (n::bigint * 7919 %% 5320), case n / 5320 %% 2 when 0 then 'ELECTRICITY' else 'WATER' end,
                   case when n <= 3000 then 'REPORTED' when n <= 4000 then 'CONFIRMED' when x < .6 then 'RESTORED'
                        when x < .95 then 'CLOSED' else 'REFUTED' end,
                   'NONE', 'NONE', 'NORMAL', t, t,
                   case when n > 4000 then t + interval '5 hours' end, case when n > 4000 then t + interval '5 hours' end,
                   t + interval '1 hour', t, 0,
                   case when x > .3 then 1 end, case when x > .3 then (x * 100000)::int end,
                   case when x > .3 then 200000 end, false, 1,
                   case when y < .1 then 'VERIFIED' when y < .3 then 'DISPUTED' when y < .6 then 'CORROBORATED' else 'UNVERIFIED' end,
                   case when y < .5 then 'CURRENT' else 'STALE' end, n <= 4000 and y < .3, n <= 4000 and y > .8,
                   case when y < .7 then 'WHOLE' else 'IN_PART' end, t
            from (select n, random() x, random() y,
                         now() - case when n <= 4000 then random() * interval '30 days' else n * interval '86 seconds' end t
                  from generate_series(1, %d) n) one""";

    private static final String REPORTS = """
            insert into report (id, digest, region, resolved, service, level, observed_at, received_at, scope, note,
                                source, source_class, reliability, credibility, backup, exercise)
            select gen_random_uuid(), '', o.region, true, o.service, 'NONE', o.started_at + i * interval '1 hour', o.opened_at,
                   'PART', case when random() < .3 then 'انقطاع الكهرباء في الحي ' || (random() * 1000)::int end,
                   gen_random_uuid(), 'RESIDENT', 'C', 3, '{}', false
            from outage o cross join generate_series(0, 2) i""";
    private static final String PLACES = """
            insert into outage_within (area, outage, opened_at, started_at, people, open)
            select a.area, o.id, o.opened_at, o.started_at, o.people, o.open
            from outage o join (select c.pcode, up.area from region c cross join lateral areas_around(c.pcode) up (area)) a
              on a.pcode = o.region
            on conflict (outage, area) do nothing""";
    /** As many in the small as in the large. */
    private static final String RARE_WORD = """
            update report set note = 'أصيبت محطّة سوكاس' where id in (
                select r.id from report r where r.observed_at > now() - interval '9 days' order by r.id limit 20)""";

    private final DataSource database;
    private final SessionFactory sessions;

    OutageListBench(DataSource database, SessionFactory sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    private static Map<String, Consumer<OutageFilter>> lists() {
        Map<String, Consumer<OutageFilter>> lists = new LinkedHashMap<>();
        lists.put("all, latest first", asked -> {});
        lists.put("all, most people first", asked -> asked.sort = Sort.people);
        lists.put("all, longest lasting first", asked -> asked.sort = Sort.since);
        lists.put("needs decision", asked -> asked.needs = Need.decision);
        lists.put("needs recheck", asked -> asked.needs = Need.recheck);
        lists.put("contested", asked -> asked.needs = Need.contested);
        lists.put("needs decision, most people first", asked -> {
            asked.needs = Need.decision;
            asked.sort = Sort.people;
        });
        lists.put("one service", asked -> asked.service = Service.WATER);
        lists.put("one state", asked -> asked.state = List.of(OutageState.CONFIRMED));
        lists.put("two states", asked -> asked.state = List.of(OutageState.REPORTED, OutageState.CONFIRMED));
        lists.put("disputed", asked -> asked.verification = List.of(Verification.DISPUTED));
        lists.put(
                "opened since yesterday",
                asked -> asked.openedSince = Instant.now().minus(Duration.ofDays(1)));
        lists.put("at least 50,000 people", asked -> asked.minPeople = 50_000L);
        lists.put("the country", asked -> asked.region = "XX");
        lists.put("a governorate", asked -> asked.region = "XX03");
        lists.put("a governorate, most people first", asked -> {
            asked.region = "XX03";
            asked.sort = Sort.people;
        });
        lists.put("a governorate, needs decision", asked -> {
            asked.region = "XX03";
            asked.needs = Need.decision;
        });
        lists.put("a district, one service", asked -> {
            asked.region = "XX0302";
            asked.service = Service.ELECTRICITY;
        });
        lists.put("a common word", asked -> asked.q = "الكهرباء");
        lists.put("a rare word", asked -> asked.q = "محطه سوكاس");
        return lists;
    }

    @Test
    void aPageCostsTheSameHoweverMuchThereIs() throws SQLException {
        Trial.awaitKnown("SY"); // the replica begins by replacing all regions
        execute(REGIONS);
        execute(SMALL_TABLES);
        load(SMALL, "small, public");
        load(LARGE, "public");
        execute("vacuum analyze");

        List<String> tooSlow = new ArrayList<>();
        try (Pages small = new Pages("small, public");
                Pages large = new Pages("public")) {
            lists().forEach((name, list) -> {
                double[] medians = medians(small, large, list);
                double ratio = medians[1] / medians[0];
                System.out.printf("%-36s %8.2f ms %8.2f ms %6.2f%n", name, medians[0], medians[1], ratio);
                String plan = large.plan(list);
                System.out.println(plan.indent(8));
                String smallPlan = small.plan(list);
                if (!shape(smallPlan).equals(shape(plan))) {
                    System.out.println("        out of the small:\n" + smallPlan.indent(8));
                }
                if (ratio > MOST && medians[1] - medians[0] > NOISE_MS) {
                    tooSlow.add(name);
                }
                assertThat(plan).as(name).doesNotContain("Seq Scan on outage").doesNotContain("Seq Scan on report");
            });
        }
        assertThat(tooSlow).isEmpty();
    }

    private void load(int outages, String schemas) throws SQLException {
        Instant begin = Instant.now();
        execute(
                "set search_path = " + schemas,
                "alter table outage disable trigger user",
                "drop index report_notes",
                OUTAGES.formatted(outages),
                REPORTS,
                PLACES,
                "create index report_notes on report using gin (to_tsvector('simple', folded(note))) where note is not null",
                "alter table outage enable trigger user",
                RARE_WORD,
                "reset search_path");
        System.out.println("loaded " + outages + " outages in " + Duration.between(begin, Instant.now()));
    }

    /** Of the small and of the large, in turns, so that what else the machine does meets both. */
    private static double[] medians(Pages small, Pages large, Consumer<OutageFilter> list) {
        double[][] took = new double[2][RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            boolean smallFirst = run % 2 == 0;
            double first = (smallFirst ? small : large).milliseconds(list);
            double second = (smallFirst ? large : small).milliseconds(list);
            if (run >= 0) {
                took[0][run] = smallFirst ? first : second;
                took[1][run] = smallFirst ? second : first;
            }
        }
        return Arrays.stream(took)
                .mapToDouble(runs -> Arrays.stream(runs).sorted().toArray()[RUNS / 2])
                .toArray();
    }

    /** Pages out of the tables of some schemas, on one connection that is kept, as a service under load keeps its own. */
    private final class Pages implements AutoCloseable {
        private final Connection connection = database.getConnection();

        Pages(String schemas) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute("set search_path = " + schemas);
            }
        }

        double milliseconds(Consumer<OutageFilter> list) {
            long begin = System.nanoTime();
            try (Session session = open()) {
                assertThat(new OutageList(asked(list), session).find()).isNotEmpty();
            }
            return (System.nanoTime() - begin) / 1e6;
        }

        String plan(Consumer<OutageFilter> list) {
            try (Session session = open()) {
                OutageList outages = new OutageList(asked(list), session);
                NativeQuery<String> explain = session.createNativeQuery("explain " + outages.sql(), String.class);
                outages.parameters().forEach(explain::setParameter);
                return String.join("\n", explain.getResultList());
            }
        }

        private Session open() {
            return sessions.withOptions().connection(connection).openSession();
        }

        @Override
        public void close() throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute("reset search_path");
            }
            connection.close();
        }
    }

    private static String shape(String plan) {
        return plan.replaceAll(" \\(cost=[^)]*\\)", "");
    }

    private static OutageFilter asked(Consumer<OutageFilter> list) {
        OutageFilter asked = new OutageFilter();
        asked.limit = 100;
        asked.sort = Sort.opened;
        list.accept(asked);
        return asked;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = TestPostgres.asOwnerOf(database);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
