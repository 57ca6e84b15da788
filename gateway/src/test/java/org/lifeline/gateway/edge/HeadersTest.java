package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ManagementDoor;
import org.lifeline.gateway.Until;

/** What every answer tells browsers, whoever gives it. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class HeadersTest {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final List<String> OF_WHAT_IS_SHOWN = List.of(
            "Referrer-Policy",
            "X-Frame-Options",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy");

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void somethingIsKnown() {
        behind.tellRegions();
        Until.holds(() -> given().get("/api/v1/status").then().statusCode(200));
    }

    private static Response harmless(Response answer, int status) {
        Headers headers = answer.headers();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(headers.hasHeaderWithName("Server")).isFalse();
        assertThat(headers.hasHeaderWithName("X-Powered-By")).isFalse();
        assertThat(headers.hasHeaderWithName("Strict-Transport-Security")).isFalse();
        assertThat(headers.hasHeaderWithName("Access-Control-Allow-Origin")).isFalse();
        return answer;
    }

    private static Response shown(Response answer, int status) {
        harmless(answer, status);
        for (String name : OF_WHAT_IS_SHOWN) {
            assertThat(answer.headers().getValues(name)).as(name).hasSize(1);
        }
        return answer;
    }

    private static RequestSpecification fromElsewhere() {
        return given().header("Origin", "https://elsewhere.example");
    }

    @Test
    void itsOwnAnswersAreHarmless() {
        RestAssured.replaceFiltersWith(List.of()); // asked by anybody: only the public board is kept ready
        Until.holds(() -> {
            double before = ready();
            Response first = harmless(fromElsewhere().get("/api/v1/status"), 200);
            Response second = harmless(fromElsewhere().get("/api/v1/status"), 200);
            assertThat(ready()).as("given out ready").isGreaterThan(before);
            assertThat(first.header("Content-Security-Policy")).isEqualTo(NOTHING);
            assertThat(second.header("Content-Security-Policy")).isEqualTo(NOTHING);
        });
        String tag = given().get("/api/v1/status").header("ETag");
        Response unchanged = given().header("If-None-Match", tag).get("/api/v1/status");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().hasHeaderWithName("Content-Security-Policy"))
                .as("would take the place of that of the page it is kept with")
                .isFalse();
        harmless(given().header("Accept-Encoding", "gzip").get("/api/v1/status"), 200);
        harmless(given().get("/openapi"), 200);
        shown(given().get("/api/v1/status.csv"), 200);
        shown(given().head("/api/v1/status.csv"), 200);
    }

    private static double ready() {
        return ManagementDoor.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("lifeline_status_ready_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void errorsAreHarmless() {
        shown(given().get("/nowhere"), 404);
        shown(given().get("/api/v1/status/SY99"), 404);
        shown(given().get("/api/v1/status?adminLevel=x"), 400);
        shown(given().post("/api/v1/status"), 405);
        shown(given().accept("image/png").get("/api/v1/status"), 406);
        shown(given().get("/api/v1/status.pdf"), 404);
        shown(given().get("/api/v1/status/stream?within=SY99"), 404);
        shown(given().contentType("application/json").body(new byte[5 << 20]).post("/api/v1/reports"), 413);
    }

    @Test
    void whatOwnersAnswerIsMadeHarmless() {
        behind.regions().on("/api/v1/regions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Server", "inner/1.0");
            exchange.getResponseHeaders().add("X-Powered-By", "inner");
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src *");
            exchange.getResponseHeaders().add("X-Frame-Options", "ALLOWALL");
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders()
                    .add("Content-Type", exchange.getRequestURI().getQuery());
            org.lifeline.gateway.FakeService.answer(exchange, 200, "{}");
        });

        shown(fromElsewhere().get("/api/v1/regions?text/csv"), 200);
        shown(fromElsewhere().get("/api/v1/regions?text/html"), 200);
        harmless(fromElsewhere().get("/api/v1/regions?application/json"), 200);
        behind.regions().stop();
        try {
            shown(given().get("/api/v1/regions"), 503);
        } finally {
            behind.regions().start();
        }
    }

    @Test
    void theStreamIsHarmless() throws IOException {
        try (Raw raw = Raw.to(gateway)) {
            raw.send("GET /api/v1/status/stream HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(raw.head())
                    .contains("200 OK")
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .containsIgnoringCase("Content-Security-Policy: " + NOTHING)
                    .containsIgnoringCase("Referrer-Policy: no-referrer");
        }
    }

    @Test
    void noOtherSiteMayReadUntilItIsNamed() {
        harmless(fromElsewhere().header("Access-Control-Request-Method", "GET").options("/api/v1/status"), 200);
    }
}
