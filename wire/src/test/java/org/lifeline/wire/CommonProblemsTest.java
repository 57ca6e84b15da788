package org.lifeline.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CommonProblemsTest {
    private static final String SCHEMA = "#/components/schemas/Problem";

    @ParameterizedTest
    @CsvSource({
        "/api/v1/trials/{id}, get, 404, No trial has that id",
        "/api/v1/trials/{id}, get, 500, An error on our side",
        "/api/v1/trials, get, 406, Not available in that format",
        "/api/v1/trials, post, 400, The request cannot be understood",
        "/api/v1/trials, post, 413, The body is too large",
        "/api/v1/trials, post, 415, The body has a type that is not taken here"
    })
    void theDocumentStatesTheProblem(String path, String method, String status, String description) {
        String response = "paths.'" + path + "'." + method + ".responses.'" + status + "'";
        JsonPath document = document();
        assertThat(document.getString(response + ".description")).isEqualTo(description);
        assertThat(document.getString(response + ".content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo(SCHEMA);
    }

    @Test
    void whatHasNoBodyHasNoProblemOfBodies() {
        assertThat(document().getMap("paths.'/api/v1/trials'.get.responses")).doesNotContainKeys("413", "415");
    }

    private static JsonPath document() {
        return given().accept("application/json").get("/openapi?format=json").jsonPath();
    }
}
