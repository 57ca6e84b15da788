package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;

/** Requests that never become one are told why all the same. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class UnreadableTest {
    @TestHTTPResource("/")
    URI gateway;

    private void isProblem(String request, int status, String slug) throws IOException {
        assertThat(Raw.answer(gateway, request))
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("\"urn:lifeline:problem:" + slug + "\"")
                .contains("\"status\":" + status);
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws IOException {
        isProblem("GET /api/v1/status?x=" + "a".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414, "uri-too-long");
    }

    @Test
    void headersThatAreTooLargeAreAProblem() throws IOException {
        String headers = ("X-Header: " + "a".repeat(1000) + "\r\n").repeat(20);
        isProblem("GET /api/v1/status HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n", 431, "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what\r\n\r\n",
                "GET /api/v1/status HTTP/1.1\r\nHost: x\r\nbad header: 1\r\n\r\n",
                "GET /api/v1/status HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
            })
    void whatIsNotHttpIsAProblem(String request) throws IOException {
        isProblem(request, 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/api/v1/status/%zz",
                "/api/v1/status/SY06?x=%zz",
                "/api/v1/regions/%zz",
                "/api/v1/regions/%",
                "/docs/%zz"
            })
    void anAddressThatCannotBeReadIsAProblem(String path) throws IOException {
        behindAnswers();
        isProblem("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "bad-request");
    }

    Behind behind;

    private void behindAnswers() {
        behind.regions()
                .on(
                        "/api/v1/regions",
                        400,
                        "application/problem+json",
                        "{\"type\":\"urn:lifeline:problem:bad-request\",\"status\":400}");
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/v1/status", "DELETE,/api/v1/status/SY06", "PUT,/api/v1/status/stream", "POST,/openapi"})
    void whatElseAPathTakesIsTold(String method, String path) {
        given().request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", containsString("GET"))
                .body("type", is("urn:lifeline:problem:method-not-allowed"));
    }
}
