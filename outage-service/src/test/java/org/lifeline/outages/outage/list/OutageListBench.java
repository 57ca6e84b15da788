package org.lifeline.outages.outage.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.hibernate.query.NativeQuery;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.outages.rules.Assessment.Verification;
import org.lifeline.outages.supply.Service;

/**
 * A page of each list out of 1,000,000 outages and 3,000,000 reports in 5,671 areas, beside one out of 10,000. Run it with
 * {@code ./mvnw -Pbench verify -pl outage-service -am -Dit.test=OutageListBench -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class OutageListBench {
    private static final int SMALL = 10_000;
    private static final int LARGE = Integer.getInteger("lifeline.bench.outages", 1_000_000);
    private static final int RUNS = 41;
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

    /** What is open does not grow with the past: 4,000 of 10,640 pairs. */
    private static final String OUTAGES = """
            insert into outage (id, region, service, state, level, worst_level, baseline, reported_start, started_at,
                                evidence_ended_at, restored_at, opened_at, updated_at, first_event, people_min,
                                people_best, people_max, exercise, version, verification, freshness, contested,
                                restoration_reported)
            select gen_random_uuid(), 'C' || (n::bigint * 7919 %% 5320), case n / 5320 %% 2 when 0 then 'ELECTRICITY' else 'WATER' end,
                   case when n <= 3000 then 'REPORTED' when n <= 4000 then 'CONFIRMED' when x < .6 then 'RESTORED'
                        when x < .95 then 'CLOSED' else 'REFUTED' end,
                   'NONE', 'NONE', 'NORMAL', t, t,
                   case when n > 4000 then t + interval '5 hours' end, case when n > 4000 then t + interval '5 hours' end,
                   t + interval '1 hour', t, 0,
                   case when x > .3 then 1 end, case when x > .3 then (x * 100000)::int end,
                   case when x > .3 then 200000 end, false, 1,
                   case when y < .1 then 'VERIFIED' when y < .3 then 'DISPUTED' when y < .6 then 'CORROBORATED' else 'UNVERIFIED' end,
                   case when y < .5 then 'CURRENT' else 'STALE' end, n <= 4000 and y < .3, n <= 4000 and y > .8
            from (select n, random() x, random() y,
                         now() - case when n <= 4000 then random() * interval '30 days' else n * interval '86 seconds' end t
                  from generate_series(%d, %d) n) one""";

    private static final String REPORTS = """
            insert into report (id, digest, region, resolved, service, level, observed_at, received_at, scope, note,
                                source_class, reliability, credibility, backup, exercise)
            select gen_random_uuid(), '', o.region, true, o.service, 'NONE', o.started_at + i * interval '1 hour', o.opened_at,
                   'PART', case when random() < .3 then 'انقطاع الكهرباء في الحي ' || (random() * 1000)::int end,
                   'RESIDENT', 'C', 3, '{}', false
            from outage o cross join generate_series(0, 2) i
            where o.opened_at < '%s'""";
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

    OutageListBench(DataSource database) {
        this.database = database;
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
        execute(REGIONS);
        load(1, SMALL);
        execute(RARE_WORD, "vacuum analyze");
        measure(); // warms the machine up
        Map<String, Double> small = measure();
        load(SMALL + 1, LARGE);
        execute("vacuum analyze");
        measure();
        Map<String, Double> large = measure();

        List<String> tooSlow = new ArrayList<>();
        lists().forEach((name, list) -> {
            String plan = plan(list);
            double ratio = large.get(name) / small.get(name);
            System.out.printf("%-36s %8.2f ms %8.2f ms %6.2f%n", name, small.get(name), large.get(name), ratio);
            System.out.println(plan.indent(8));
            if (ratio > MOST && large.get(name) - small.get(name) > NOISE_MS) {
                tooSlow.add(name);
            }
            assertThat(plan).as(name).doesNotContain("Seq Scan on outage").doesNotContain("Seq Scan on report");
        });
        assertThat(tooSlow).isEmpty();
    }

    private void load(int from, int to) throws SQLException {
        execute("alter table outage disable trigger user");
        execute("drop index if exists report_notes");
        Instant before = Instant.now();
        execute(OUTAGES.formatted(from, to));
        execute(
                from == 1
                        ? REPORTS.formatted(before)
                        : REPORTS.formatted(before) + " and o.started_at < now() - interval '86 seconds' * " + from);
        execute(PLACES);
        execute(
                "create index report_notes on report using gin (to_tsvector('simple', folded(note))) where note is not null");
        execute("alter table outage enable trigger user");
        System.out.println("loaded " + to + " outages in " + Duration.between(before, Instant.now()));
    }

    private static Map<String, Double> measure() {
        Map<String, Double> medians = new LinkedHashMap<>();
        lists().forEach((name, list) -> {
            double[] runs = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                long begin = System.nanoTime();
                QuarkusTransaction.requiringNew().run(() -> new OutageList(asked(list)).find());
                runs[run] = (System.nanoTime() - begin) / 1e6;
            }
            Arrays.sort(runs);
            medians.put(name, runs[RUNS / 2]);
        });
        return medians;
    }

    private static String plan(Consumer<OutageFilter> list) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OutageList outages = new OutageList(asked(list));
            NativeQuery<String> explain = Outage.getSession()
                    .createNativeQuery("explain " + outages.sql(), String.class)
                    .setParameter("limit", 101);
            outages.parameters().forEach(explain::setParameter);
            return String.join("\n", explain.getResultList());
        });
    }

    private static OutageFilter asked(Consumer<OutageFilter> list) {
        OutageFilter asked = new OutageFilter();
        asked.limit = 100;
        asked.sort = Sort.opened;
        list.accept(asked);
        return asked;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
