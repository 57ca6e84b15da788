package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.get;
import static org.lifeline.e2e.Whole.put;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.request;
import static org.lifeline.e2e.Whole.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request, through the one door: a clear problem, and nothing half-stored. */
class BadInputIT {
    private static final int TEN_MEGABYTES = 10_000_000;

    private final UUID id = UUID.randomUUID();
    private final String good =
            report("SY0600", "WATER", "NORMAL", Instant.now().minusSeconds(60)).toString();

    @Test
    void unknownPCodeIs422() {
        refused(file(good.replace("SY0600", "SY0699")), 422, "unprocessable", "SY0699");
    }

    @Test
    void futureTimeIs422() {
        refused(
                file(report("SY0600", "WATER", "NORMAL", Instant.now().plusSeconds(900))
                        .toString()),
                422,
                "unprocessable",
                "future");
    }

    @Test
    void unknownFieldIs400() {
        refused(file(good.replace("{\"region\"", "{\"colour\":1,\"region\"")), 400, "bad-request", "colour");
    }

    @Test
    void wrongEnumIs400AndNamesWhatIsAllowed() {
        refused(file(good.replace("\"NORMAL\"", "\"FINE\"")), 400, "bad-request", "REDUCED");
    }

    @Test
    void malformedJsonIs400() {
        refused(file("{\"region\":"), 400, "bad-request", "");
    }

    @Test
    void bodyOfTenMegabytesIs413() {
        refused(file("{\"note\":\"" + "x".repeat(TEN_MEGABYTES) + "\"}"), 413, "content-too-large", "");
    }

    @Test
    void bodyOfTenMegabytesInChunksIs413() {
        byte[] body = ("{\"note\":\"" + "x".repeat(TEN_MEGABYTES) + "\"}").getBytes();

        HttpResponse<String> answer = send(request("/api/v1/reports/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        refused(answer, 413, "content-too-large", "");
    }

    @Test
    void unknownPathIs404() {
        refused(get("/api/v1/nothing"), 404, "not-found", "");
        refused(get("/nothing"), 404, "not-found", "");
        refused(get("/api/v1/status/SY99"), 404, "not-found", "SY99");
        refused(get("/api/v1/regions/SY99"), 404, "not-found", "SY99");
    }

    @Test
    void wrongMethodIs405() {
        refused(send(request("/api/v1/reports/" + id).DELETE()), 405, "method-not-allowed", "");
        refused(send(request("/api/v1/status").DELETE()), 405, "method-not-allowed", "");
    }

    @Test
    void wrongMediaTypeIs415() {
        refused(
                send(request("/api/v1/reports/" + id)
                        .header("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofString("a,b"))),
                415,
                "unsupported-media-type",
                "");
    }

    @Test
    void innerPathsAreNotReachableThroughTheGateway() {
        refused(get("/changes"), 404, "not-found", "");
        refused(get("/snapshot"), 404, "not-found", "");
        refused(get("/api/v1/../../snapshot"), 404, "not-found", "");
    }

    private HttpResponse<String> file(String body) {
        return put("/api/v1/reports/" + id, body);
    }

    private void refused(HttpResponse<String> answer, int status, String type, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Whole.parse(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:lifeline:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(answer.body()).contains(says).doesNotContain("Exception").doesNotContain("org.lifeline");
        assertThat(get("/api/v1/reports/" + id).statusCode()).isEqualTo(404);
    }
}
