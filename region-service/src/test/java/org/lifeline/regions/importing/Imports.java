package org.lifeline.regions.importing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Files as an administrator sends them. */
public final class Imports {
    public static final String PATH = "/api/v1/imports";

    private Imports() {}

    public static RequestSpecification of(String type, byte[] file) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)
                                .encodeContentTypeAs("application/geo+json", ContentType.BINARY)
                                .encodeContentTypeAs("application/json", ContentType.BINARY)))
                .contentType(type)
                .queryParam("name", "file")
                .body(file);
    }

    public static RequestSpecification csv(String file) {
        return of("text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    public static RequestSpecification geoJson(String file) {
        return of("application/geo+json", file.getBytes(StandardCharsets.UTF_8));
    }

    /** As it is once it is over. */
    public static JsonPath over(RequestSpecification file) {
        Response taken = file.post(PATH);
        taken.then().statusCode(202);
        return over(taken.path("id").toString());
    }

    public static JsonPath over(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> List.of("DONE", "FAILED")
                        .contains(given().get(PATH + "/" + id).path("state")));
        return given().get(PATH + "/" + id).jsonPath();
    }

    public static JsonPath done(RequestSpecification file) {
        JsonPath over = over(file);
        given().get(PATH + "/" + over.getString("id")).then().body("state", equalTo("DONE"), "failure", equalTo(null));
        return over;
    }

    /** Reasons by row. */
    public static List<Map<String, Object>> refused(JsonPath over) {
        return given().get(PATH + "/" + over.getString("id") + "/refused?limit=500")
                .jsonPath()
                .getList("items");
    }
}
