package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.file;
import static org.lifeline.e2e.Whole.get;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a service is down the others go on, and nobody takes silence for good news. */
class DegradationIT {
    @Test
    void reportsAreAcceptedWhileRegionServiceIsDown() {
        system().kill9("region-service");
        try {
            Instant seen = Instant.now().minusSeconds(30);

            HttpResponse<String> known = file(report("SY100002", "WATER", "SEVERE", seen));
            UUID unplaced = UUID.randomUUID();
            HttpResponse<String> unknown = Whole.put(
                    "/api/v1/reports/" + unplaced,
                    report("SY999999", "WATER", "NONE", seen).toString());

            assertThat(known.statusCode()).isEqualTo(201);
            assertThat(unknown.statusCode()).isEqualTo(201);
            assertThat(Whole.parse(unknown.body()).path("resolved").asBoolean(true))
                    .isFalse();
            soon().until(() -> "SEVERE".equals(level("SY100002", "WATER")));
            HttpResponse<String> forwarded = get("/api/v1/regions/SY06");
            assertThat(forwarded.statusCode()).isEqualTo(503);
            assertThat(forwarded.headers().firstValue("Retry-After")).isPresent();
        } finally {
            system().start("region-service");
        }
    }

    @Test
    void gatewayAnswersWithItsAgeWhileOutageServiceIsDown() {
        file(report("SY100003", "ELECTRICITY", "NONE", Instant.now().minusSeconds(30)));
        soon().until(() -> "NONE".equals(level("SY100003", "ELECTRICITY")));
        system().kill9("outage-service");
        try {
            JsonNode status = json("/api/v1/status/SY100003");

            assertThat(status.path("area")
                            .path("services")
                            .path("ELECTRICITY")
                            .path("level")
                            .asText())
                    .isEqualTo("NONE");
            soon().until(() -> "STALE"
                    .equals(json("/api/v1/status/SY100003")
                            .path("upstreams")
                            .path("outages")
                            .path("state")
                            .asText()));
            assertThat(Duration.parse(json("/api/v1/status/SY100003")
                            .path("upstreams")
                            .path("outages")
                            .path("age")
                            .asText()))
                    .isGreaterThan(Duration.ofSeconds(5));
            assertThat(get("/api/v1/outages").statusCode()).isEqualTo(503);
        } finally {
            system().start("outage-service");
        }
        soon().until(() -> "FRESH"
                .equals(json("/api/v1/status")
                        .path("upstreams")
                        .path("outages")
                        .path("state")
                        .asText()));
    }

    @Test
    void gatewayStartedWhileBothServicesAreDownShowsWhatWasKnownLastAndSaysSo() {
        file(report("SY100004", "ELECTRICITY", "NONE", Instant.now().minusSeconds(30)));
        soon().until(() -> "NONE".equals(level("SY100004", "ELECTRICITY")));
        system().kill9("outage-service");
        system().kill9("region-service");
        system().stop("gateway");
        try {
            system().start("gateway");

            soon().untilAsserted(() -> {
                JsonNode answer = json("/api/v1/status/SY100004");
                assertThat(answer.path("area")
                                .path("services")
                                .path("ELECTRICITY")
                                .path("level")
                                .asText())
                        .isEqualTo("NONE");
                for (String upstream : List.of("regions", "outages")) {
                    JsonNode view = answer.path("upstreams").path(upstream);
                    assertThat(view.path("fromBefore").asBoolean()).isTrue();
                    assertThat(Duration.parse(view.path("age").asText())).isPositive();
                }
            });
        } finally {
            system().start("region-service");
            system().start("outage-service");
        }
        soon().until(() -> !json("/api/v1/status")
                .path("upstreams")
                .path("outages")
                .path("fromBefore")
                .asBoolean(true));
    }

    @Test
    void gatewayThatNeverKnewAnythingSaysUnknownAndNotFineWhileOutageServiceIsDown() throws IOException {
        system().kill9("outage-service");
        system().kill9("gateway");
        forgetTheBoard();
        try {
            system().start("gateway");

            soon().untilAsserted(() -> {
                JsonNode answer = json("/api/v1/status/SY06");
                assertThat(answer.path("area").path("headline").asText()).isEqualTo("UNKNOWN");
                assertThat(answer.path("area").path("headlineIsMinimum").asBoolean())
                        .isTrue();
                assertThat(answer.path("area")
                                .path("services")
                                .path("WATER")
                                .path("basis")
                                .asText())
                        .isEqualTo("NO_DATA");
                assertThat(answer.path("upstreams")
                                .path("outages")
                                .path("state")
                                .asText())
                        .isEqualTo("SILENT");
            });
        } finally {
            system().start("outage-service");
        }
    }

    private static void forgetTheBoard() throws IOException {
        Files.deleteIfExists(Whole.data().resolve("board").resolve("last-known.json.gz"));
    }

    private static String level(String pcode, String service) {
        return json("/api/v1/status/" + pcode)
                .path("area")
                .path("services")
                .path(service)
                .path("level")
                .asText();
    }
}
