package org.lifeline.outages.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.report.Report;
import org.lifeline.wire.Role;

/** Who is not told in which order things came is still told how each minute ended, and nothing is taken back before it was filed. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class TimelineOrderTest {
    private static final String ASSESSED = "org.lifeline.assessment.changed";
    private static final String FILED = "org.lifeline.report.filed";
    private static final String RESOLVED = "org.lifeline.report.resolved";
    private static final String RETRACTED = "org.lifeline.report.retracted";

    private final String region = Trial.region();

    /** By chance it would go well in a few of these. */
    @RepeatedTest(6)
    void endsWithHowItEnded() {
        Trial.file(region, "SEVERE B2", "2H");
        assessed("SEVERE");
        UUID wrong = Trial.file(region, "NONE B2", "1H");
        assessed("NONE");
        Trial.retract(wrong);
        assessed("SEVERE");

        List<Map<String, Object>> entries = timeline("?limit=200");

        List<Object> types = entries.stream().map(entry -> entry.get("type")).toList();
        assertThat(types).contains(FILED, RETRACTED, ASSESSED);
        assertThat(types.lastIndexOf(RETRACTED)).isGreaterThan(types.indexOf(FILED));
        assertThat(level(entries.get(types.lastIndexOf(ASSESSED)))).isEqualTo("SEVERE");
        assertThat(entries.stream()
                        .filter(entry -> ((String) entry.get("type")).startsWith("org.lifeline.outage."))
                        .reduce((one, next) -> next)
                        .map(TimelineOrderTest::level))
                .hasValue("SEVERE");
    }

    /** Versions, or levels that follow from each other, would put what came within a minute in order. */
    @Test
    void ofTheStatesOfAMinuteOnlyTheLastOfEachTypeIsTold() {
        for (int i = 0; i < 8; i++) {
            Trial.file(region, (i % 2 == 0 ? "NONE" : "SEVERE") + " B2", (60 - 5 * i) + "M");
            assessed(i % 2 == 0 ? "NONE" : "SEVERE");
        }

        List<Map<String, Object>> told = timeline("?limit=200");

        List<Map<String, Object>> exact = as("carim", Role.COORDINATOR)
                .get("/api/v1/outages/" + Trial.outage(region) + "/timeline?limit=200")
                .jsonPath()
                .getList("items");
        assertThat(statesAMinute(exact)).anySatisfy(states -> assertThat(states).isGreaterThan(2L));
        long minutes = exact.stream().map(TimelineOrderTest::minute).distinct().count();
        assertThat(told.stream()
                        .filter(entry -> ASSESSED.equals(entry.get("type")))
                        .count())
                .isLessThanOrEqualTo(minutes);
        assertThat(told.stream()
                        .filter(entry -> "org.lifeline.outage.eased".equals(entry.get("type")))
                        .count())
                .isLessThanOrEqualTo(minutes);
    }

    /** Whoever opens and ends outages by the second would else learn when another's came from which of them has it. */
    @Test
    void whatCameWithinAMinuteIsOfEveryOutageOfThatMinute() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Instant.now().atOffset(ZoneOffset.UTC).getSecond() < 40);
        Trial.file(region, "NONE C3", "8H");
        assessed("NONE");
        Trial.file(region, "NORMAL A1", "2H");
        assessed("NORMAL");
        Trial.file(region, "NORMAL B2", "1H");
        assessed("NORMAL");

        assertThat(hours(timeline("?limit=200"), FILED)).hasSize(3);
        assertThat(as("carim", Role.COORDINATOR)
                        .get("/api/v1/outages/" + Trial.outage(region) + "/timeline?limit=200")
                        .jsonPath()
                        .getList("items.findAll { it.type == '" + FILED + "' }"))
                .hasSize(2);
    }

    /** They are told all at once, in the order of their ids, which may be that in which devices made them. */
    @Test
    void whatBecameOfReportsTogetherIsMixed() {
        for (int hour = 9; hour > 0; hour--) {
            Trial.file(region, "NONE B2", hour + "H");
        }
        assessed("NONE");
        QuarkusTransaction.requiringNew().run(() -> Report.getEntityManager()
                .createNativeQuery("insert into event (type, subject, time, data) select '" + RESOLVED
                        + "', subject, now(), data from event where subject = :subject and type = '"
                        + FILED + "' order by id")
                .setParameter("subject", region + "/ELECTRICITY")
                .executeUpdate());

        List<Object> hours = hours(timeline("?limit=200"), RESOLVED);

        assertThat(hours).hasSize(9).isNotEqualTo(hours.stream().sorted().toList());
    }

    private static List<Object> hours(List<Map<String, Object>> entries, String type) {
        return entries.stream()
                .filter(entry -> type.equals(entry.get("type")))
                .<Object>map(entry -> ((Map<?, ?>) entry.get("data")).get("observedAt"))
                .toList();
    }

    private static Collection<Long> statesAMinute(List<Map<String, Object>> entries) {
        return entries.stream()
                .filter(entry -> ASSESSED.equals(entry.get("type")))
                .collect(Collectors.groupingBy(TimelineOrderTest::minute, Collectors.counting()))
                .values();
    }

    private static String minute(Map<String, Object> entry) {
        return ((String) entry.get("at")).substring(0, "2026-01-02T03:04".length());
    }

    @Test
    void pagesHoldEveryEntryOnce() {
        for (int i = 0; i < 5; i++) {
            Trial.file(region, (i % 2 == 0 ? "SEVERE" : "NONE") + " B2", (60 - 10 * i) + "M");
        }
        assessed("SEVERE");
        List<Map<String, Object>> whole = timeline("?limit=200");

        List<Map<String, Object>> paged = new ArrayList<>();
        String path = "/api/v1/outages/" + Trial.outage(region) + "/timeline?limit=2";
        for (String next = ""; next != null; ) {
            JsonPath page = as("vera", Role.VIEWER)
                    .get(path + (next.isEmpty() ? "" : "&after=" + next))
                    .jsonPath();
            paged.addAll(page.getList("items"));
            next = page.getString("next");
        }

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(6);
        Set<Object> reports = new HashSet<>(paged.stream()
                .filter(entry -> FILED.equals(entry.get("type")))
                .map(entry -> ((Map<?, ?>) entry.get("data")).get("report"))
                .toList());
        assertThat(reports).hasSize(5);
    }

    private void assessed(String level) {
        assertThat(Trial.assessment(region).extract().<String>path("level")).isEqualTo(level);
    }

    private List<Map<String, Object>> timeline(String query) {
        return as("vera", Role.VIEWER)
                .get("/api/v1/outages/" + Trial.outage(region) + "/timeline" + query)
                .jsonPath()
                .getList("items");
    }

    private static String level(Map<String, Object> entry) {
        return (String) ((Map<?, ?>) entry.get("data")).get("level");
    }
}
