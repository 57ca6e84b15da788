package org.lifeline.outages.assessment.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.author.People;
import org.lifeline.wire.Page;
import org.lifeline.wire.Role;

/** An explained assessment lists as much as was asked for, and counts all there is. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class ExplainedPagesTest {
    private static final List<String> LISTS = List.of("evidence", "steps", "setAside");
    private static final int FILED = 30;

    private final String region = Trial.region();

    /** Ten in each of three hours, every fifth of them retracted. */
    @BeforeEach
    void reportsAreFiled() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(4));
        for (int i = 0; i < FILED; i++) {
            Instant observed = hour.plus(Duration.ofMinutes(6L * i));
            String level = List.of("NONE", "SEVERE", "REDUCED").get(i % 3);
            UUID report = People.file("person-" + i, Trial.report(region, level + " B2", observed));
            if (i % 5 == 0) {
                as("person-" + i, Role.FIELD)
                        .contentType(ContentType.JSON)
                        .body("{\"reason\":\"wrong\"}")
                        .post("/api/v1/reports/{id}/retraction", report)
                        .then()
                        .statusCode(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.COORDINATOR, Role.ADMIN, Role.VIEWER, Role.FIELD})
    void pagesAreTheWholeInItsOrder(String role) {
        JsonPath whole = explained(role, "").jsonPath();
        for (int limit : new int[] {1, 4, 7, 29}) {
            Map<String, List<Object>> paged =
                    Map.of("evidence", new ArrayList<>(), "steps", new ArrayList<>(), "setAside", new ArrayList<>());
            String after = "";
            while (after != null) {
                Response page = explained(role, "limit=" + limit + after);
                LISTS.forEach(list -> {
                    List<Object> part = page.jsonPath().getList(list);
                    assertThat(part).hasSizeLessThanOrEqualTo(limit);
                    paged.get(list).addAll(part);
                });
                assertThat(page.jsonPath().getMap("totals").keySet())
                        .isEqualTo(whole.getMap("totals").keySet());
                assertThat(page.jsonPath().getInt("totals.evidence")).isEqualTo(24);
                assertThat(page.jsonPath().getString("level")).isEqualTo(whole.getString("level"));
                String next = page.jsonPath().getString("next");
                assertThat(page.header("Link") != null).isEqualTo(next != null);
                after = next == null ? null : "&after=" + next;
            }

            for (String list : LISTS) {
                assertThat(paged.get(list).stream().map(ExplainedPagesTest::withoutWeight))
                        .as("%s by %s as %s", list, limit, role)
                        .isEqualTo(whole.getList(list).stream()
                                .map(ExplainedPagesTest::withoutWeight)
                                .toList());
            }
        }
    }

    @Test
    void totalsCountWhatIsLeftOut() {
        JsonPath exact = explained(Role.COORDINATOR, "limit=1").jsonPath();
        JsonPath shown = explained(Role.VIEWER, "limit=1").jsonPath();

        for (JsonPath one : List.of(exact, shown)) {
            assertThat(one.getList("evidence")).hasSize(1);
            assertThat(one.getInt("totals.evidence")).isEqualTo(24);
            assertThat(one.getList("totals.levels.level")).isEqualTo(List.of("NONE", "SEVERE", "REDUCED"));
            assertThat(one.getList("totals.levels.reports")).isEqualTo(List.of(8, 8, 8));
            assertThat(one.getInt("totals.setAside")).isEqualTo(6);
            assertThat(one.getList("totals.reasons.because")).isEqualTo(List.of("RETRACTED"));
        }
        assertThat(exact.getInt("totals.steps")).isEqualTo(24);
        assertThat(exact.getDouble("totals.levels[0].weight")).isPositive();
        assertThat(shown.getInt("totals.steps")).as("one of each hour").isEqualTo(3);
        assertThat(shown.getMap("totals.levels[0]")).doesNotContainKey("weight");
    }

    @Test
    void answerListsNoMoreThanAPageUnlessMoreIsAskedFor() {
        fileMany(Page.MOST + 100);

        Response first = explained(Role.COORDINATOR, "");

        assertThat(first.jsonPath().getList("evidence")).hasSize(Page.MOST);
        assertThat(first.jsonPath().getList("steps")).hasSize(Page.MOST);
        assertThat(first.jsonPath().getInt("totals.evidence")).isEqualTo(Page.MOST + 100 + 24);
        String path = first.header("Link");
        Response rest =
                as("carim", Role.COORDINATOR).urlEncodingEnabled(false).get(path.substring(1, path.indexOf('>')));
        assertThat(rest.jsonPath().getList("evidence")).hasSize(124);
        assertThat(rest.jsonPath().getString("next")).isNull();
        assertThat(as("carim", Role.COORDINATOR)
                        .get(path("limit=" + (Page.MOST + 1)))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAA"})
    void placeThatIsNoneIsABadRequest(String after) {
        assertThat(as("vera", Role.VIEWER).get(path("after=" + after)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void placeInAnotherListIsABadRequest() {
        String next = as("vera", Role.VIEWER)
                .get("/api/v1/outages/" + Trial.outage(region) + "/reports?limit=1")
                .path("next");

        assertThat(as("vera", Role.VIEWER).get(path("after=" + next)).statusCode())
                .isEqualTo(400);
    }

    /** Whatever the time of asking, it only lowers the weights. */
    private static Object withoutWeight(Object entry) {
        ((Map<?, ?>) entry).remove("weight");
        return entry;
    }

    private Response explained(String role, String query) {
        Response answer = as("carim", role).get(path(query));
        answer.then().statusCode(200);
        return answer;
    }

    private String path(String query) {
        return "/api/v1/assessments/" + region + "/ELECTRICITY" + (query.isEmpty() ? "" : "?" + query);
    }

    private void fileMany(int reports) {
        Instant observed = Instant.now().minus(Duration.ofMinutes(50));
        String items = String.join(
                ",",
                IntStream.range(0, reports)
                        .mapToObj(i -> "{\"id\":\"" + UUID.randomUUID() + "\","
                                + Trial.report(region, "NONE B2", observed.plusMillis(i))
                                        .replace("\"reliability\"", "\"lineage\":\"post-" + i + "\",\"reliability\"")
                                        .substring(1))
                        .toList());
        as("amal", Role.FIELD)
                .contentType(ContentType.JSON)
                .body("[" + items + "]")
                .post("/api/v1/reports")
                .then()
                .statusCode(200);
    }
}
