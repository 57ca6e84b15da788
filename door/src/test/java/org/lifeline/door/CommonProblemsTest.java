package org.lifeline.door;

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

    @Test
    void theDocumentStatesTheProblemThatAResourceNames() {
        JsonPath document = document();
        String response = "paths.'/api/v1/trials/{id}'.get.responses.'404'";
        assertThat(document.getString(response + ".description")).isEqualTo("No trial has that id");
        assertThat(document.getString(response + ".content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo(SCHEMA);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/trials/{id}, get, 500, internal, An error on our side",
        "/api/v1/trials, get, 405, method-not-allowed, This path does not take that method",
        "/api/v1/trials, get, 406, not-acceptable, Not available in that format",
        "/api/v1/trials, post, 400, bad-request, The request cannot be understood",
        "/api/v1/trials, post, 413, content-too-large, The body is too large",
        "/api/v1/trials, post, 415, unsupported-media-type, The body has a type that is not taken here",
        "/api/v1/trials, post, 503, unavailable, Not available right now"
    })
    void theDocumentStatesTheProblemOfAnyCallOnce(
            String path, String method, String status, String name, String description) {
        JsonPath document = document();
        assertThat(document.getString("paths.'" + path + "'." + method + ".responses.'" + status + "'.'$ref'"))
                .isEqualTo("#/components/responses/" + name);
        String response = "components.responses.'" + name + "'";
        assertThat(document.getString(response + ".description")).isEqualTo(description);
        assertThat(document.getString(response + ".content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo(SCHEMA);
    }

    @ParameterizedTest
    @CsvSource({"method-not-allowed, Allow", "unavailable, Retry-After"})
    void theHeadersOfAProblemAreStated(String name, String header) {
        assertThat(document().getMap("components.responses.'" + name + "'.headers"))
                .containsKey(header);
    }

    @Test
    void whatHasNoBodyHasNoProblemOfBodies() {
        assertThat(document().getMap("paths.'/api/v1/trials'.get.responses")).doesNotContainKeys("413", "415");
    }

    private static JsonPath document() {
        return given().accept("application/json").get("/openapi?format=json").jsonPath();
    }
}
