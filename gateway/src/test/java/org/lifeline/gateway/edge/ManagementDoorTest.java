package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ManagementDoor;

/** Health and metrics tell when who calls what: they are for whoever operates the gateway. */
@QuarkusTest
@QuarkusTestResource(Behind.class)
class ManagementDoorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/info",
                "//q/metrics",
                "/q;a=b/metrics",
                "/docs/../q/metrics",
                "/%71/metrics"
            })
    void isNotThePublicOne(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics"})
    void tellsTheOperator(String path) {
        ManagementDoor.get(path).then().statusCode(200);
    }
}
