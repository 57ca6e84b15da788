package org.lifeline.outages.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.author.People;
import org.lifeline.wire.Role;

/** Nobody but a coordinator computes from the answers when in its hour something was observed, received or decided. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class ExactnessTest {
    private static final List<String> OTHERS = List.of(Role.VIEWER, Role.FIELD, Role.INTEGRATION, Role.ADMIN);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

    private final String region = Trial.region();

    static Stream<String> others() {
        return OTHERS.stream();
    }

    static Stream<Arguments> othersAndViews() {
        return OTHERS.stream().flatMap(role -> Stream.of("KNOWN", "TRUE").map(view -> Arguments.of(role, view)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void assessmentTellsNeitherWeightsNorConfidenceNorFiguresNorMinutes(String role) {
        People.file("amal", report("3H"));
        JsonPath exact = as("carim", Role.COORDINATOR).get(explained()).jsonPath();
        assertThat(exact.getDouble("confidence")).isPositive();
        assertThat(exact.getDouble("evidence[0].weight")).isPositive();
        assertThat(exact.getInt("affectedPeople.best")).isEqualTo(1500);

        JsonPath shown = as("reader", role).get(explained()).jsonPath();

        assertThat(shown.getString("confidenceBand")).isEqualTo(exact.getString("confidenceBand"));
        assertThat(shown.getMap("")).doesNotContainKeys("confidence", "affectedPeople");
        assertThat(shown.getMap("evidence[0]"))
                .doesNotContainKeys("weight", "lineage", "reliability", "credibility", "scope");
        assertThat(times(shown.prettify().replaceFirst("\"at\": \"[^\"]*\"", "")))
                .allMatch(ExactnessTest::isHour);
    }

    /** For all times in an hour, and in both views, the answer is that of the hour: there is nothing to bisect. */
    @ParameterizedTest
    @MethodSource("othersAndViews")
    void timesOfOneHourHaveOneAnswer(String role, String view) {
        Instant observed = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofMinutes(100));
        People.file("amal", Trial.report(region, "NONE B2", observed));
        Instant hour = observed.truncatedTo(ChronoUnit.HOURS);

        List<String> answers = new ArrayList<>();
        for (int minute = 0; minute < 60; minute += 7) {
            answers.add(asOf(role, view, hour.plus(minute, ChronoUnit.MINUTES).plusMillis(minute)));
        }

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(asOf(role, "TRUE", hour.plus(1, ChronoUnit.HOURS))).contains("NONE");
        assertThat(asOf("coordinator", "TRUE", observed.minusSeconds(1))).doesNotContain("\"level\":\"NONE\"");
        assertThat(asOf("coordinator", "TRUE", observed)).contains("\"level\":\"NONE\"");
    }

    @ParameterizedTest
    @MethodSource("others")
    void outageAndItsTimelineTellHours(String role) {
        People.file("amal", report("3H"));
        String outage = Trial.outage(region);
        Trial.decide(outage, "CONFIRM").statusCode(200);

        for (String path : List.of("", "/timeline", "/decisions", "/reports")) {
            String shown =
                    as("reader", role).get("/api/v1/outages/" + outage + path).asString();

            assertThat(times(shown)).as(path).isNotEmpty().allMatch(ExactnessTest::isHour);
            assertThat(shown).as(path).doesNotContain("affectedPeople").doesNotContain("confidence\"");
            assertThat(as("carim", Role.COORDINATOR)
                            .get("/api/v1/outages/" + outage + path)
                            .asString())
                    .as("exact for coordinators: %s", path)
                    .satisfies(exact -> assertThat(times(exact)).anyMatch(time -> !isHour(time)));
        }
        assertThat(times(as("reader", role)
                        .get("/api/v1/outages?region=" + region)
                        .asString()))
                .isNotEmpty()
                .allMatch(ExactnessTest::isHour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=canary", "minPeople=1000", "sort=people", "sort=since"})
    void ordersAndBoundsThatTellWhatIsNotShownAreForCoordinators(String query) {
        for (String role : OTHERS) {
            assertThat(as("reader", role).get("/api/v1/outages?" + query).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(as("carim", Role.COORDINATOR).get("/api/v1/outages?" + query).statusCode())
                .isEqualTo(200);
    }

    @Test
    void boundOfOpeningIsItsHour() {
        People.file("amal", report("3H"));
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);

        for (int minute = 0; minute < 60; minute += 13) {
            assertThat(as("vera", Role.VIEWER)
                            .get("/api/v1/outages?region=" + region + "&openedSince="
                                    + hour.plus(minute, ChronoUnit.MINUTES))
                            .jsonPath()
                            .getList("items"))
                    .hasSize(1);
        }
    }

    @Test
    void idsTellNoTime() {
        People.file("amal", report("3H"));
        String outage = Trial.outage(region);
        Trial.decide(outage, "CONFIRM").statusCode(200);
        String decision = as("vera", Role.VIEWER)
                .get("/api/v1/outages/" + outage + "/decisions")
                .path("items[0].id");

        assertThat(UUID.fromString(outage).version()).isEqualTo(4);
        assertThat(UUID.fromString(decision).version()).isEqualTo(4);
    }

    @Test
    void placesInListsCannotBeRead() {
        People.file("amal", report("3H"));
        People.file("amal", report("3H").replace("ELECTRICITY", "WATER"));

        String next = as("vera", Role.VIEWER)
                .get("/api/v1/outages?limit=1&region=" + region)
                .path("next");

        assertThat(next).isNotBlank();
        assertThat(new String(Base64.getUrlDecoder().decode(next))).doesNotContain("202");
    }

    /** Whoever files reports at known times in the same hour does not learn before or after which of them another was. */
    @Test
    void orderWithinAnHourTellsNothing() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(2));
        List<String> byTime = new ArrayList<>();
        for (int minute = 1; minute <= 11; minute++) {
            byTime.add(minute % 2 == 0 ? "NONE" : "SEVERE");
            People.file(
                    "person-" + minute,
                    Trial.report(region, byTime.get(minute - 1) + " B2", hour.plus(minute, ChronoUnit.MINUTES)));
        }
        List<Boolean> inOrder = new ArrayList<>();
        JsonPath explained = as("vera", Role.VIEWER).get(explained()).jsonPath();
        inOrder.add(explained.getList("evidence.level").equals(byTime));
        inOrder.add(as("vera", Role.VIEWER)
                .get("/api/v1/outages/" + Trial.outage(region) + "/reports")
                .jsonPath()
                .getList("items.level")
                .equals(byTime));

        assertThat(inOrder).containsOnly(false);
        assertThat(explained.getList("steps")).hasSize(1);
        assertThat(as("carim", Role.COORDINATOR).get(explained()).jsonPath().getList("evidence.level"))
                .isEqualTo(byTime);
    }

    /** Own reports at known times that change nothing: which of them belong to the outage does not tell when it began. */
    @Test
    void borderOfAnOutageIsItsHour() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
        People.file("amal", Trial.report(region, "NONE B2", hour.plus(31, ChronoUnit.MINUTES)));
        String outage = Trial.outage(region);
        List<String> probes = new ArrayList<>();
        for (int minute = 2; minute < 60; minute += 5) {
            probes.add(People.file("mallory", unknown(hour.plus(minute, ChronoUnit.MINUTES)))
                    .toString());
        }

        List<String> shown = as("mallory", Role.FIELD)
                .get("/api/v1/outages/{id}/reports", outage)
                .path("items.id");

        assertThat(shown).containsAll(probes);
        assertThat(as("carim", Role.COORDINATOR)
                        .get("/api/v1/outages/{id}/reports", outage)
                        .jsonPath()
                        .getList("items"))
                .hasSizeLessThan(shown.size());
    }

    /** Own reports are known on both sides: no order that both have places another report between the same two. */
    @Test
    void sidesOfReportsShareNoOrder() {
        People.file("amal", report("2H"));
        String outage = Trial.outage(region);
        for (int second = 1; second <= 12; second++) {
            People.file("mallory", unknown(Trial.ago("2H").plusSeconds(second)));
        }
        List<String> byArea = ids("/api/v1/outages/" + outage + "/reports");
        List<String> bySource = ids("/api/v1/reports?region=" + region);
        byArea.retainAll(bySource);
        List<String> backwards = new ArrayList<>(byArea);
        Collections.reverse(backwards);

        assertThat(byArea).hasSizeGreaterThan(5);
        assertThat(bySource).containsAll(byArea).isNotEqualTo(byArea).isNotEqualTo(backwards);
    }

    private static List<String> ids(String path) {
        return new ArrayList<>(as("mallory", Role.FIELD).get(path).jsonPath().getList("items.id"));
    }

    private String unknown(Instant observed) {
        return Trial.report(region, "UNKNOWN F6", observed)
                .replace("\"level\"", "\"noDataReason\":\"NO_ACCESS\",\"level\"");
    }

    @Test
    void reliabilityOfAViewerIsOfWholeHours() {
        People.file("amal", report("5H"));
        String path = "/api/v1/reliability?adminLevel=3&from=" + Trial.ago("30H") + "&to=" + Trial.ago("1H");

        JsonPath shown = as("vera", Role.VIEWER).get(path).jsonPath();

        assertThat(List.of(shown.getString("from"), shown.getString("to"))).allMatch(ExactnessTest::isHour);
        assertThat(as("carim", Role.COORDINATOR).get(path).jsonPath().getString("from"))
                .doesNotMatch(".*:00:00Z");
    }

    private String explained() {
        return "/api/v1/assessments/" + region + "/ELECTRICITY";
    }

    private String asOf(String role, String view, Instant at) {
        return as("reader", role)
                .get(explained() + "?view=" + view + "&asOf=" + at)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String report(String ago) {
        return Trial.report(region, "NONE B2", Trial.ago(ago))
                .replace(
                        "\"level\"",
                        "\"affectedPeople\":{\"min\":1371,\"best\":1500,\"max\":1777,\"method\":\"ESTIMATE\"},\"level\"");
    }

    private static List<String> times(String text) {
        List<String> times = new ArrayList<>();
        Matcher found = TIME.matcher(text);
        while (found.find()) {
            times.add(found.group());
        }
        return times;
    }

    private static boolean isHour(String time) {
        return time.matches(".*T\\d\\d:00(:00)?Z");
    }
}
