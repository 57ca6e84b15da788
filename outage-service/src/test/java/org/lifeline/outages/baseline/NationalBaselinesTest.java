package org.lifeline.outages.baseline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.RegionsJoined;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class NationalBaselinesTest {
    @Inject
    BaselineChange change;

    @Inject
    KnownRegions regions;

    private String country;

    @BeforeEach
    void countryOfItsOwn() {
        country = Trial.region();
    }

    @Test
    void rationedSupplyIsUsualFromTheStartAndForWhatWasSeenBefore() {
        Trial.file(Trial.report(country, "SEVERE B2", Trial.ago("5H"))
                .replace("\"level\":\"SEVERE\"", "\"hoursPerDay\":4"));

        joins(Map.of("ELECTRICITY.hours-per-day", "4"));

        usual().statusCode(200).body("hoursPerDay", equalTo(4f), "level", equalTo("SEVERE"), "version", equalTo(1));
        String village = Trial.region(country);
        Trial.file(Trial.report(village, "SEVERE B2", Trial.ago("5H"))
                .replace("\"level\":\"SEVERE\"", "\"hoursPerDay\":4"));
        Trial.outages(village).body("items", empty());
    }

    @Test
    void lessThanHalfOfItIsAnOutage() {
        joins(Map.of("ELECTRICITY.hours-per-day", "4"));

        Trial.file(Trial.report(country, "SEVERE B2", Trial.ago("5H"))
                .replace("\"level\":\"SEVERE\"", "\"hoursPerDay\":0.5"));

        Trial.outages(country).body("items[0].state", equalTo("REPORTED"), "items[0].level", equalTo("SEVERE"));
    }

    @Test
    void whatSomebodyRecordedStays() {
        given().contentType("application/json")
                .body("{\"level\":\"REDUCED\"}")
                .put("/api/v1/baselines/" + country + "/ELECTRICITY")
                .then()
                .statusCode(201);

        joins(Map.of("ELECTRICITY.hours-per-day", "4"));

        usual().body("level", equalTo("REDUCED"), "version", equalTo(1));
    }

    @Test
    void removalStays() {
        joins(Map.of("ELECTRICITY.hours-per-day", "4"));
        given().header("If-Match", "\"1\"")
                .delete("/api/v1/baselines/" + country + "/ELECTRICITY")
                .then()
                .statusCode(204);

        joins(Map.of("ELECTRICITY.hours-per-day", "4"));

        usual().statusCode(404);
    }

    @Test
    void emptyEntryRecordsNothing() {
        joins(Map.of("ELECTRICITY.hours-per-day", ""));

        usual().statusCode(404);
    }

    private void joins(Map<String, String> national) {
        Map<String, String> settings = new HashMap<>(Map.of("lifeline.baseline.level", "NORMAL"));
        national.forEach((key, value) -> settings.put("lifeline.baseline.national." + country + "." + key, value));
        BaselineSettings read = new SmallRyeConfigBuilder()
                .withMapping(BaselineSettings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(BaselineSettings.class);
        QuarkusTransaction.requiringNew()
                .run(() -> new NationalBaselines(read, change, regions).on(new RegionsJoined(Set.of(country, "SY99"))));
    }

    private ValidatableResponse usual() {
        return given().get("/api/v1/baselines/" + country + "/ELECTRICITY").then();
    }
}
