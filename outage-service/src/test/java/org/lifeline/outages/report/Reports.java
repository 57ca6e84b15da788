package org.lifeline.outages.report;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Bodies of reports, and how they are filed. */
public final class Reports {
    private Reports() {}

    public static String about(String region, String level, int minutesAgo) {
        return "{\"region\":\"" + region + "\",\"service\":\"WATER\",\"level\":\"" + level + "\",\"observedAt\":\""
                + Instant.now().minus(Duration.ofMinutes(minutesAgo))
                + "\",\"source\":{\"class\":\"PARTNER\",\"reliability\":\"B\"},\"credibility\":2}";
    }

    public static ValidatableResponse file(UUID id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/reports/{id}", id)
                .then();
    }
}
