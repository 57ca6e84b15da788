package org.lifeline.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong here is told in the one way. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class ProblemsTest {
    private static void isProblem(Response answer, int status, String slug) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:lifeline:problem:" + slug))
                .body("status", is(status))
                .body(not(containsString("\tat ")))
                .body(not(containsString("Exception")));
    }

    @Test
    void everyFailureIsAProblem() {
        isProblem(given().get("/nowhere"), 404, "not-found");
        isProblem(given().get("/api/v1/nowhere"), 404, "not-found");
        isProblem(given().get("/api/v1/status/SY06/nowhere"), 404, "not-found");
        isProblem(given().contentType("application/json").body("{").post("/api/v1/status"), 405, "method-not-allowed");
        isProblem(given().delete("/api/v1/status/SY06"), 405, "method-not-allowed");
        isProblem(given().accept("text/html").get("/api/v1/status"), 406, "not-acceptable");
        isProblem(given().accept("image/png").get("/openapi"), 406, "not-acceptable");
        isProblem(given().get("/api/v1/status?adminLevel=many"), 400, "bad-request");
    }
}
