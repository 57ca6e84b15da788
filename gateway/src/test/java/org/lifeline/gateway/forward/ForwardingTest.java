package org.lifeline.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.Headers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.ManagementDoor;
import org.lifeline.gateway.Tokens;

@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class ForwardingTest {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int MOST = 4 * MEBIBYTE;
    private static final String REPORT = "/api/v1/reports/0197c5a0-0000-7000-8000-000000000001";

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aCallReachesItsOwnerAsItWasMade() {
        AtomicReference<String> seen = new AtomicReference<>();
        AtomicReference<Headers> headers = new AtomicReference<>();
        behind.outages().on("/api/v1/reports", exchange -> {
            headers.set(exchange.getRequestHeaders());
            seen.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", behind.outages().url() + REPORT);
            exchange.getResponseHeaders()
                    .add("Link", "<" + behind.outages().url() + "/api/v1/reports?after=x>; rel=\"next\"");
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            FakeService.answer(exchange, 201, "{\"kept\":\"نعم\"}");
        });

        given().urlEncodingEnabled(false)
                .header("If-Match", "\"6\"")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .header("Connection", "X-Hop, keep-alive")
                .header("X-Hop", "1")
                .contentType("application/json; charset=utf-8")
                .body("{\"note\":\"كهرباء\"}")
                .put(REPORT + "?view=KNOWN&x=%2Fa%20b")
                .then()
                .statusCode(201)
                .header("Location", REPORT)
                .header("Link", "</api/v1/reports?after=x>; rel=\"next\"")
                .header("ETag", "\"7\"")
                .header("Keep-Alive", nullValue())
                .body("kept", is("نعم"));

        assertThat(seen.get()).isEqualTo("PUT " + REPORT + "?view=KNOWN&x=%2Fa%20b {\"note\":\"كهرباء\"}");
        assertThat(headers.get().getFirst("If-Match")).isEqualTo("\"6\"");
        assertThat(headers.get().getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(headers.get())
                .doesNotContainKeys("X-forwarded-for", "X-forwarded-host", "Forwarded", "X-hop", "X-real-ip");
    }

    @Test
    void eachPathGoesToItsOwner() {
        behind.regions().on("/api/v1/regions", 200, "text/plain", "regions");
        behind.outages().on("/api/v1/assessments", 200, "text/plain", "assessments");
        behind.outages().on("/api/v1/outages", 200, "text/plain", "outages");

        given().get("/api/v1/regions").then().body(is("regions"));
        given().get("/api/v1/regions/SY06").then().body(is("regions"));
        given().get("/api/v1/assessments/SY06/WATER").then().body(is("assessments"));
        given().get("/api/v1/outages").then().body(is("outages"));
    }

    /** As compressed as the caller takes it, and marked so, whatever the owner would have sent. */
    @Test
    void whatIsCompressedSaysSo() throws Exception {
        String text = "{\"kept\":\"" + "نعم ".repeat(2000) + "\"}";
        behind.outages().on("/api/v1/outages", exchange -> {
            boolean asked = exchange.getRequestHeaders().containsKey("Accept-Encoding");
            exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
            if (asked) {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            }
            byte[] body = asked ? zipped(text) : text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        HttpRequest.Builder ask = HttpRequest.newBuilder(gateway.resolve("/api/v1/outages"))
                .header("Authorization", "Bearer " + Tokens.ofEverybody());

        HttpResponse<byte[]> plain = http.send(ask.copy().build(), BodyHandlers.ofByteArray());
        HttpResponse<byte[]> zipped =
                http.send(ask.copy().header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(zipped.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/changes",
                "/snapshot",
                "/api/v1/changes",
                "/api/v1/regionsX",
                "/api/v1/regions/../../../changes",
                "/api/v1/regions/%2e%2e/%2e%2e/%2e%2e/snapshot",
                "/api/v1/outages/..%2f..%2f..%2fchanges/../../../../snapshot",
                "/api/v1/nothing",
                "/api/v1/",
                "/nothing"
            })
    void whatTheTableDoesNotNameIsNotThere(String path) throws IOException {
        behind.regions().on("/api/v1/regions", 200, "text/plain", "regions");

        // a raw socket, because HTTP clients tidy the path
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("urn:lifeline:problem:not-found");
    }

    @Test
    void theOwnerSeesThePathByWhichItWasRouted() throws IOException {
        AtomicReference<String> seen = new AtomicReference<>();
        behind.regions().on("/", exchange -> {
            if (exchange.getRequestURI().getPath().contains("regions")) {
                seen.set(exchange.getRequestURI().toString());
            }
            FakeService.answer(exchange, 200, "{}");
        });
        try {
            raw("GET /changes/../api/v1/regions/SY%2F06?a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        } finally {
            behind.regions().forget("/");
        }

        assertThat(seen.get()).isEqualTo("/api/v1/regions/SY%2F06?a=b");
    }

    @Test
    void aLargeAnswerStreamsThrough() throws Exception {
        byte[] large = new byte[20 * MEBIBYTE];
        behind.regions().on("/api/v1/regions", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(large);
        });

        HttpResponse<byte[]> answer = http.send(request("/api/v1/regions").build(), BodyHandlers.ofByteArray());

        assertThat(answer.body()).hasSize(large.length);
    }

    /** Who knows no chunks is told the end by the end of the connection, and nothing is kept back until it is known. */
    @Test
    void largeAnswerStreamsToAnOldClientToo() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        behind.regions().on("/api/v1/regions", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[MEBIBYTE]);
            exchange.getResponseBody().flush();
            awaitQuietly(read);
            exchange.getResponseBody().write(new byte[MEBIBYTE]);
        });
        try (Socket old = askAsOld()) {
            assertThat(old.getInputStream().readNBytes(MEBIBYTE)).hasSize(MEBIBYTE);
            read.countDown();
            String rest = new String(old.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(rest.length()).isBetween(MEBIBYTE, MEBIBYTE + 1000);
        } finally {
            read.countDown();
        }
    }

    @Test
    void halfAnAnswerDoesNotLookWholeToAnOldClient() throws Exception {
        try (AutoCloseable broken = behind.regions()
                        .breakOff("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
                Socket old = askAsOld()) {
            assertThat(broken).isNotNull();
            assertThatThrownBy(() -> old.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
        }
    }

    private Socket askAsOld() throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET /api/v1/regions HTTP/1.0\r\nConnection: keep-alive\r\nAuthorization: Bearer "
                                + Tokens.ofEverybody() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRedirectIsPassedOnAndLeadsBackHere() throws Exception {
        behind.regions().on("/api/v1/regions/SYOLD", exchange -> {
            exchange.getResponseHeaders().add("Location", behind.regions().url() + "/api/v1/regions/SYNEW");
            FakeService.answer(exchange, 308, "");
        });

        HttpResponse<String> answer = http.send(request("/api/v1/regions/SYOLD").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/regions/SYNEW");
        behind.regions().forget("/api/v1/regions/SYOLD");
    }

    @Test
    void aHeadAndAnUnchangedAnswerHaveNoBody() throws Exception {
        behind.regions().on("/api/v1/regions", exchange -> {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(head ? 200 : 304, -1);
        });

        for (String method : List.of("HEAD", "GET")) {
            HttpRequest request = request("/api/v1/regions")
                    .method(method, BodyPublishers.noBody())
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(method.equals("HEAD") ? 200 : 304);
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void aBodyOfExactlyTheLimitIsTaken() {
        AtomicLong seen = new AtomicLong();
        behind.outages().on("/api/v1/reports", exchange -> {
            seen.set(exchange.getRequestBody().readAllBytes().length);
            FakeService.answer(exchange, 200, "{}");
        });

        given().contentType("application/json")
                .body(new byte[MOST])
                .post("/api/v1/reports")
                .then()
                .statusCode(200);

        assertThat(seen).hasValue(MOST);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileOfRegionsMayBeLargerAndStreamsThrough(boolean lengthKnown) throws Exception {
        AtomicLong seen = new AtomicLong();
        behind.regions().on("/api/v1/imports", exchange -> {
            seen.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
            FakeService.answer(exchange, 202, "{}");
        });
        byte[] file = new byte[64 * MEBIBYTE];
        HttpRequest.BodyPublisher publisher = lengthKnown
                ? BodyPublishers.ofByteArray(file)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file));

        HttpResponse<String> answer = http.send(
                request("/api/v1/imports?name=file")
                        .header("Content-Type", "text/csv")
                        .POST(publisher)
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(seen).hasValue(file.length);
    }

    @Test
    void aFileOverItsLimitIsRefusedWithWords() throws Exception {
        behind.regions().on("/api/v1/imports", exchange -> FakeService.answer(exchange, 202, "{}"));

        HttpResponse<String> answer = http.send(
                request("/api/v1/imports?name=file")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(new byte[64 * MEBIBYTE + 1]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:lifeline:problem:content-too-large", "67108864");
    }

    @Test
    void boundariesBelongToTheServiceOfTheRegions() throws Exception {
        behind.regions().on("/api/v1/boundaries", 200, "application/geo+json", "{}");

        given().accept("application/geo+json")
                .get("/api/v1/boundaries?adminLevel=1")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyOverTheLimitIsRefusedAndNeverReachesTheOwnerWhole(boolean lengthKnown) throws Exception {
        AtomicLong whole = new AtomicLong(-1);
        behind.outages().on("/api/v1/reports", exchange -> {
            whole.set(exchange.getRequestBody().readAllBytes().length);
            FakeService.answer(exchange, 200, "{}");
        });
        byte[] body = new byte[MOST + 1];
        HttpRequest.BodyPublisher publisher = lengthKnown
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        HttpResponse<String> answer = http.send(
                request("/api/v1/reports")
                        .header("Content-Type", "application/json")
                        .POST(publisher)
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:lifeline:problem:content-too-large");
        assertThat(whole).hasValue(-1);
    }

    @Test
    void aBodyOverEveryLimitIsRefusedEverywhere() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/v1/status")
                        .POST(BodyPublishers.ofByteArray(new byte[5 * MEBIBYTE]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:lifeline:problem:content-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/canary/../api/v1/regions/SY06",
                "/api/v1/regions/./canary",
                "/api/v1/%2e%2E/v1/regions/canary",
                "/api/v1//regions/canary",
                "/api/v1/baselines/canary"
            })
    void noPathBecomesALabelOfAMetric(String path) throws IOException {
        behind.regions().on("/api/v1/regions", 200, "text/plain", "regions");
        behind.outages().on("/api/v1/baselines", 200, "text/plain", "baselines");

        raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        ManagementDoor.get("/q/metrics").then().statusCode(200).body(not(containsString("canary")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + Tokens.ofEverybody());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            String signedIn =
                    request.replaceFirst("\r\n", "\r\nAuthorization: Bearer " + Tokens.ofEverybody() + "\r\n");
            socket.getOutputStream().write(signedIn.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
