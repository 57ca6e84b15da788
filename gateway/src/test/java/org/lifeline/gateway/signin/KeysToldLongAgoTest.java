package org.lifeline.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;

/** The provider is away, and its keys are older than anybody trusts: it may have taken them back since. */
@QuarkusTest
@ByItself
@QuarkusTestResource(
        value = Behind.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "down", value = "provider"), @ResourceArg(name = "keysTold", value = "PT25H")})
class KeysToldLongAgoTest {
    Behind behind;

    @Test
    void nobodyIsRecognisedByThem() {
        String token = behind.provider().token("viewer");

        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/outages")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }
}
