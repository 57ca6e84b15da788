package org.lifeline.outages.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.wire.Role;

/** Nobody but a coordinator can tell that two outages were reported by the same person. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class PseudonymTest {
    private static final String HOUR = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00Z";

    private final String region = Trial.region();

    @Test
    void aPersonHasOnePseudonymInAnOutageAndAnotherInEveryOther() {
        String elsewhere = Trial.region();
        People.file("amal", Trial.report(region, "NONE B2", Trial.ago("3H")));
        People.file("amal", Trial.report(region, "SEVERE B2", Trial.ago("2H")));
        People.file("badr", Trial.report(region, "NONE B2", Trial.ago("2H")));
        People.file("carla", Trial.report(region, "NONE B2", Trial.ago("2H")));
        People.file("amal", Trial.report(elsewhere, "NONE B2", Trial.ago("3H")));
        others(elsewhere);

        List<String> here = pseudonyms(Trial.outage(region));
        List<String> there = pseudonyms(Trial.outage(elsewhere));

        assertThat(here).hasSize(4).allMatch(one -> one.matches("[0-9a-v]{10}"));
        assertThat(here.stream().distinct()).hasSize(3);
        assertThat(there).hasSize(3).doesNotContainNull().doesNotContainAnyElementsOf(here);
    }

    @Test
    void twoPeopleHaveNone() {
        People.file("amal", Trial.report(region, "NONE B2", Trial.ago("3H")));
        People.file("badr", Trial.report(region, "NONE B2", Trial.ago("2H")));

        assertThat(pseudonyms(Trial.outage(region))).hasSize(2).containsOnlyNulls();
        assertThat(as("vera", Role.VIEWER)
                        .get("/api/v1/assessments/{region}/ELECTRICITY", region)
                        .jsonPath()
                        .getList("evidence.pseudonym"))
                .hasSize(2)
                .containsOnlyNulls();
    }

    @Test
    void neitherPseudonymNorIdLinksTwoOutagesOfTheSameRegion() {
        UUID first = People.file("amal", Trial.report(region, "NONE B2", Trial.ago("30H")));
        Trial.outages(region).body("items", hasSize(1)); // reports that come together are assessed together
        People.file("badr", Trial.report(region, "NORMAL A1", Trial.ago("29H")));
        People.file("carla", Trial.report(region, "NORMAL A1", Trial.ago("28H")));
        Trial.outages(region).body("items[0].state", equalTo("RESTORED"));
        UUID second = People.file("amal", Trial.report(region, "NONE B2", Trial.ago("2H")));
        List<String> outages = Trial.outages(region).extract().path("items.id");

        assertThat(outages).hasSize(2);
        assertThat(pseudonyms(outages.get(0)))
                .isNotEmpty()
                .doesNotContainNull()
                .doesNotContainAnyElementsOf(pseudonyms(outages.get(1)));
        assertThat(reports(outages.get(0)).getList("items.id") + ""
                        + reports(outages.get(1)).getList("items.id"))
                .doesNotContain(first.toString())
                .doesNotContain(second.toString());
    }

    @Test
    void explanationNamesNeitherLineageNorReportNorTheMinute() {
        UUID id = People.file(
                "amal",
                Trial.report(region, "NONE B2", Trial.ago("3H"))
                        .replace("\"reliability\"", "\"lineage\":\"canary-lineage\",\"reliability\""));
        String asked = "/api/v1/assessments/" + region + "/ELECTRICITY";
        others(region);
        Trial.assessment(region).body("evidence.lineage", hasItem("canary-lineage"));
        List<String> pseudonyms = pseudonyms(Trial.outage(region));

        JsonPath shown = as("vera", Role.VIEWER)
                .get(asked)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(shown.getString("evidence") + shown.getString("steps"))
                .doesNotContain("canary-lineage")
                .doesNotContain(id.toString());
        assertThat(shown.getString("evidence[0].observedAt")).matches(HOUR);
        assertThat(shown.getString("steps[0].observedAt")).matches(HOUR);
        assertThat(shown.getString("steps[0].report")).isEqualTo(shown.getString("evidence[0].report"));
        assertThat(shown.getList("evidence.pseudonym"))
                .hasSize(3)
                .doesNotContainNull()
                .hasSameElementsAs(pseudonyms);
    }

    @Test
    void timelineNamesReportsByWhatLeadsNowhere() {
        UUID id = People.file("amal", Trial.report(region, "NONE B2", Trial.ago("3H")));
        String outage = Trial.outage(region);
        String path = "/api/v1/outages/" + outage + "/timeline";

        JsonPath whole = as("carim", Role.COORDINATOR).get(path).jsonPath();
        JsonPath shown = as("vera", Role.VIEWER).get(path).jsonPath();

        assertThat(whole.getString("items[0].data.report")).isEqualTo(id.toString());
        String filed = "items.find { it.type == 'org.lifeline.report.filed' }.";
        assertThat(shown.getString(filed + "data.report"))
                .isNotEqualTo(id.toString())
                .isEqualTo(reports(outage).getString("items[0].id"));
        assertThat(shown.getString(filed + "at")).matches(HOUR);
        assertThat(shown.getString(filed + "data.observedAt")).matches(HOUR);
        assertThat(Trial.feed()).doesNotContain("sourceClass").doesNotContain("receivedAt");
    }

    @Test
    void onePersonIsOneSourceWhereNoLineageIsNamed() {
        for (int hour = 1; hour <= 3; hour++) {
            People.file("amal", Trial.report(region, "NONE B2", Trial.ago(hour + "H")));
        }
        Trial.assessment(region)
                .body("evidence", hasSize(1), "verification", equalTo("UNVERIFIED"), "setAside", hasSize(2));

        People.file("badr", Trial.report(region, "NONE B2", Trial.ago("1H")));

        Trial.assessment(region).body("evidence", hasSize(2), "verification", equalTo("CORROBORATED"));
    }

    @Test
    void batchIsOfWhoeverSendsIt() {
        String observed = Instant.now().minus(2, ChronoUnit.HOURS).toString();
        String one = Trial.report(region, "NONE B2", Instant.parse(observed));
        String other = one.replace("\"reliability\"", "\"lineage\":\"post-1\",\"reliability\"");
        as("amal", Role.FIELD)
                .contentType("application/json")
                .body("[" + withId(one) + "," + withId(one.replace("NONE", "SEVERE")) + "," + withId(other) + "]")
                .post("/api/v1/reports")
                .then()
                .body("kept", equalTo(3));

        Trial.assessment(region).body("evidence", hasSize(2));
    }

    /** So many that each can be told apart and none be found. */
    private static void others(String region) {
        People.file("badr", Trial.report(region, "NONE B2", Trial.ago("4H")));
        People.file("carla", Trial.report(region, "NONE B2", Trial.ago("5H")));
    }

    private static String withId(String report) {
        return report.replaceFirst("\\{", "{\"id\":\"" + UUID.randomUUID() + "\",");
    }

    private static List<String> pseudonyms(String outage) {
        return reports(outage).getList("items.source.pseudonym");
    }

    private static JsonPath reports(String outage) {
        return as("vera", Role.VIEWER)
                .get("/api/v1/outages/{id}/reports", outage)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
