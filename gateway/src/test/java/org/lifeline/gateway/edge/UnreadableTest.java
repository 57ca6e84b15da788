package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

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
    void whoIsRefusedBeforeAllIsSentIsToldWhyAllTheSame() throws IOException {
        String head =
                "PUT /api/v1/baselines/" + "a".repeat(5000) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n";

        isProblem(head + "b".repeat(3_000_000), 414, "uri-too-long");
    }

    @Test
    void whoGoesOnSendingIsCutOff() throws IOException {
        try (Raw raw = Raw.to(gateway)) {
            raw.send("GET /" + "a".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(raw.untilClosed()).startsWith("HTTP/1.1 414 ");
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            raw.send("and on and on");
                            Thread.sleep(50);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
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
                "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "POST /api/v1/reports HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "GET /api/v1/status HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
                "GET /api/v1/status HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /api/v1/status HTTP/1.1\r\n\r\n",
                "GET /api/v1/status/SY06 HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"
            })
    void whatIsNotHttpIsAProblem(String request) throws IOException {
        isProblem(request, 400, "bad-request");
    }

    @Test
    void aChunkThatCannotBeReadIsAProblem() throws IOException {
        behind.outages().on("/api/v1/reports", exchange -> {
            exchange.getRequestBody().readAllBytes();
            FakeService.answer(exchange, 200, "{}");
        });
        String head = "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.ofEverybody()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";

        isProblem(head + "3\r\nabc\r\nzz\r\nabc\r\n0\r\n\r\n", 400, "bad-request");
        isProblem(head + "-1\r\nabc\r\n0\r\n\r\n", 400, "bad-request");
        assertThat(Raw.answer(
                        gateway, head.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + "3\r\nabc\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    /** What follows such a request on its connection is not another one. */
    @Test
    void nothingIsReadAfterWhatCanBeReadInTwoWays() throws IOException {
        String answer = Raw.answer(
                gateway,
                "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer.split("HTTP/1.1 ")).hasSize(2);
    }

    @Test
    void anOldClientThatNamesNoHostIsAnswered() throws IOException {
        behind.tellRegions();
        Until.holds(() -> given().get("/api/v1/status/SY06").then().statusCode(200));

        assertThat(Raw.answer(gateway, "GET /api/v1/status/SY06 HTTP/1.0\r\n\r\n"))
                .matches("(?s)HTTP/1.[01] 200 .*")
                .contains("SY0602");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me;a=b", "/api/v1;x=y/status", "/api/v1/status;x=y", "/api/v1;x=y/reports"})
    void nothingIsAtAPathWithParameters(String path) throws IOException {
        isProblem("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/status?asOf=-999999999-01-01T00:00:00Z | 400",
                "/api/v1/status/SY06?asOf=%2B999999999-01-01T00:00:00Z | 400",
                "/api/v1/status.csv?asOf=%2B10000-01-01T00:00:00Z | 400",
                "/api/v1/status/SY06%00 | 400",
                "/api/v1/status?parent=%00 | 400",
                "/me?x=%00 | 400"
            })
    void whatNobodyCanKeepIsAProblem(String path, int status) throws IOException {
        isProblem(
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.ofEverybody()
                        + "\r\nConnection: close\r\n\r\n",
                status,
                "bad-request");
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
    @ValueSource(strings = {"/sign-in", "/sign-out"})
    void signingInAndOutIsNotToBeLookedAt(String path) {
        given().head(path).then().statusCode(405).header("Allow", is("GET"));
    }

    @Test
    void whatIsNotAsItIsNamedIsAProblem() {
        behind.tellRegions();
        Until.holds(() -> given().header("If-Match", "\"other\"")
                .get("/api/v1/status/SY06")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", is("urn:lifeline:problem:precondition-failed")));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/status",
        "DELETE,/api/v1/status/SY06",
        "PUT,/api/v1/status/stream",
        "POST,/openapi",
        "POST,/me",
        "POST,/sign-in",
        "DELETE,/sign-out"
    })
    void whatElseAPathTakesIsTold(String method, String path) {
        given().request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", containsString("GET"))
                .body("type", is("urn:lifeline:problem:method-not-allowed"));
    }
}
