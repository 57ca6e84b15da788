package org.lifeline.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where whoever operates the service under test reads its health and its metrics. */
public final class ManagementDoor {
    private ManagementDoor() {}

    /** @param path such as /q/metrics */
    public static Response get(String path) {
        URI door = URI.create(ConfigProvider.getConfig().getValue("test.management.url", String.class));
        return given().noFilters().get(door.resolve(path));
    }

    /** Health and metrics are here and nowhere else, and nobody who calls can make up labels of them. */
    public static void isTheOnlyOneOfTheOperator() {
        for (String path : new String[] {"/q/health", "/q/health/ready", "/q/metrics"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(given().noFilters().get(path).statusCode()).as(path).isIn(401, 404);
        }
        given().noFilters().request("MADEUP", "/api/v1/invented/path");
        given().noFilters().get("/api/v1/invented/path");
        await().untilAsserted(() -> assertThat(get("/q/metrics").asString())
                .contains("http_server_requests_seconds_count", "method=\"UNKNOWN\"")
                .doesNotContain("MADEUP", "invented"));
    }
}
