package org.lifeline.regions.nearest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class NearestResourceTest {
    @Test
    void theFinestAreasComeNearestFirst() {
        JsonPath near = near("lat=35.36&lon=35.93");
        assertThat(near.getString("items[0].region.pcode")).isEqualTo("SY060200");
        assertThat(near.getLong("items[0].distanceMetres")).isBetween(1_600L, 1_800L);
        assertThat(near.<Integer>getList("items.distanceMetres")).hasSize(5).isSorted();
    }

    @Test
    void whereNoSubDistrictsAreKnownTheDistrictIsTheFinest() {
        assertThat(near("lat=33.51&lon=36.29&limit=1").getString("items[0].region.pcode"))
                .isEqualTo("SY0100");
    }

    @Test
    void aLevelMayBeChosen() {
        assertThat(near("lat=35.36&lon=35.93&adminLevel=1&limit=1").getString("items[0].region.pcode"))
                .isEqualTo("SY06");
    }

    @Test
    void theDistanceIsTheGreatCircle() {
        // by the law of cosines, another formula for the same sphere
        JsonPath near = near("lat=33.51563&lon=36.28032&adminLevel=2&limit=100");
        int tadmor = near.getList("items.region.pcode").indexOf("SY0405");
        double phi1 = Math.toRadians(33.51563);
        double phi2 = Math.toRadians(34.42401);
        double lambda = Math.toRadians(38.6458 - 36.28032);
        double expected = 6371008.8
                * Math.acos(Math.sin(phi1) * Math.sin(phi2) + Math.cos(phi1) * Math.cos(phi2) * Math.cos(lambda));
        assertThat((double) near.getLong("items[" + tadmor + "].distanceMetres"))
                .isCloseTo(expected, within(1.0));
    }

    private static JsonPath near(String query) {
        return given().get("/api/v1/regions/nearest?" + query).jsonPath();
    }
}
