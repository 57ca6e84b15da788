package org.lifeline.gateway.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ManagementDoor;

@QuarkusTest
@QuarkusTestResource(
        value = Behind.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "down", value = "regions"))
class RegionsNeverSeenTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/SY06", "?parent=SY"})
    void nothingIsSaidAboutAreasBeforeTheirTreeIsKnown(String asked) {
        given().get("/api/v1/status" + asked)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("instance", startsWith("/api/v1/status"))
                .body("type", is("urn:lifeline:problem:unavailable"));
    }

    @Test
    void theGatewayIsReadyAllTheSame() {
        ManagementDoor.get("/q/health/ready").then().statusCode(200).body("checks[0].data.regions", is("SILENT"));
    }
}
