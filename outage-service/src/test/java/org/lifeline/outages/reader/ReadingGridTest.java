package org.lifeline.outages.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.author.People;
import org.lifeline.outages.report.Report;
import org.lifeline.wire.Role;

/** On a grid of years, in which the last instant has long passed, readers on it are told nothing that happens now. */
@QuarkusTest
@TestProfile(ReadingGridTest.GridOfYears.class)
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class ReadingGridTest {
    private final String region = Trial.region();

    public static class GridOfYears implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lifeline.reading.grid", "PT24000H");
        }
    }

    @Test
    void coordinatorsAndAdministratorsSeeAtOnceWhatOthersDoNotSeeYet() {
        People.file("amal", Trial.report(region, "NONE B2", Trial.ago("1H")));
        String outage = Trial.outage(region);

        for (String role : List.of(Role.VIEWER, Role.FIELD, Role.INTEGRATION)) {
            assertThat(explained(role).getString("level")).as(role).isEqualTo("UNKNOWN");
            assertThat(outages(role)).as(role).isEmpty();
            assertThat(as("reader", role)
                            .get("/api/v1/outages?limit=1&region=" + region)
                            .jsonPath()
                            .getString("next"))
                    .as("a page after one that is not told of: %s", role)
                    .isNull();
            for (String path : List.of("", "/timeline", "/decisions", "/reports")) {
                assertThat(as("reader", role)
                                .get("/api/v1/outages/" + outage + path)
                                .statusCode())
                        .as("%s %s", role, path)
                        .isEqualTo(404);
            }
        }
        for (String role : List.of(Role.COORDINATOR, Role.ADMIN)) {
            assertThat(explained(role).getString("level")).as(role).isEqualTo("NONE");
            assertThat(outages(role)).as(role).hasSize(1);
        }
    }

    @Test
    void reportsAreListedWhenTheirInstantHasCome() {
        for (String who : List.of("amal", "badr", "carla")) {
            People.file(who, Trial.report(region, "NONE B2", Trial.ago("1H")));
        }

        assertThat(as("vera", Role.VIEWER)
                        .get("/api/v1/reports?region=" + region)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(as("carim", Role.COORDINATOR)
                        .get("/api/v1/reports?region=" + region)
                        .jsonPath()
                        .getList("items"))
                .hasSize(3);
    }

    @Test
    void retractionIsToldWhenItsInstantHasCome() {
        UUID id = People.file("amal", Trial.report(region, "NONE B2", Trial.ago("30M")));
        People.file("badr", Trial.report(region, "NONE B2", Trial.ago("1H")));
        People.file("carla", Trial.report(region, "NONE B2", Trial.ago("1H")));
        as("amal", Role.FIELD)
                .contentType("application/json")
                .body("{\"reason\":\"wrong village\"}")
                .post("/api/v1/reports/{id}/retraction", id)
                .then()
                .statusCode(200);
        assertThat(outages(Role.COORDINATOR)).hasSize(1); // it is assessed by now
        inTheYear2020("report set received_at");
        inTheYear2020("outage set opened_at");
        inTheYear2020("outage set updated_at");

        assertThat(retracted(Role.VIEWER)).hasSize(3).containsOnlyNulls();
        assertThat(retracted(Role.COORDINATOR))
                .hasSize(3)
                .filteredOn(Objects::nonNull)
                .hasSize(1);
    }

    private List<Object> retracted(String role) {
        return as("reader", role)
                .get("/api/v1/outages/{id}/reports", Trial.outage(region))
                .jsonPath()
                .getList("items.retraction");
    }

    private void inTheYear2020(String moment) {
        QuarkusTransaction.requiringNew().run(() -> Report.getEntityManager()
                .createNativeQuery("update " + moment + " = timestamptz '2020-01-01Z' where region = :region")
                .setParameter("region", region)
                .executeUpdate());
    }

    @Test
    void whoFilesGetsBackWhatWasSentAtOnce() {
        UUID id = People.file("amal", Trial.report(region, "NONE B2", Trial.ago("1H")));

        assertThat(as("amal", Role.FIELD).get("/api/v1/reports/{id}", id).statusCode())
                .isEqualTo(200);
    }

    private JsonPath explained(String role) {
        return as("reader", role)
                .get("/api/v1/assessments/" + region + "/ELECTRICITY")
                .jsonPath();
    }

    private List<?> outages(String role) {
        return as("reader", role)
                .get("/api/v1/outages?region=" + region)
                .jsonPath()
                .getList("items");
    }
}
