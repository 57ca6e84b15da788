package org.lifeline.gateway.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

@QuarkusTest
@QuarkusTestResource(
        value = Behind.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "down", value = "outages"))
class OutagesNeverSeenTest {
    Behind behind;

    @Test
    void everythingIsUnknownAndNeverNormal() {
        behind.tellRegions();

        Until.holds(() -> given().get("/api/v1/status?adminLevel=2&parent=SY")
                .then()
                .statusCode(200)
                .body("upstreams.outages.state", is("SILENT"))
                .body("upstreams.outages.age", nullValue())
                .body("newestObservationAt", nullValue())
                .body("areas.size()", is(4))
                .body("areas.headline", everyItem(is("UNKNOWN")))
                .body("areas.headlineIsMinimum", everyItem(is(true)))
                .body("areas.services.WATER.level", everyItem(is("UNKNOWN")))
                .body("areas.services.ELECTRICITY.basis", everyItem(is("NO_DATA"))));
    }
}
