package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.Tokens;

/** Who asks again and again without reading is answered no faster than the answers are read, and nobody else is kept waiting. */
@QuarkusTest
@ByItself
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class PipeliningTest {
    private static final int MANY = 1_000;
    private static final long FEW_BYTES = 24L << 20;

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi?format=yaml", "/api/v1/status?adminLevel=2&x=1", "/me", "/docs/"})
    void answersThatNobodyReadsAreNotMade(String path) throws IOException {
        long before = PlatformDependent.usedDirectMemory();
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.ofEverybody()
                + "\r\n\r\n";
        try (Raw deaf = Raw.to(gateway)) {
            deaf.send(request.repeat(MANY));

            for (int i = 0; i < 20; i++) {
                given().get("/api/v1/status").then().statusCode(200);
                given().get("/openapi").then().statusCode(200);
                assertThat(PlatformDependent.usedDirectMemory() - before).isLessThan(FEW_BYTES);
            }
        }
    }

    /** Behind a stream, whose answer never ends. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoSendsWithoutEndIsCutOff(boolean asBody) throws IOException {
        long before = PlatformDependent.usedDirectMemory();
        String stream = "GET /api/v1/status/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.ofEverybody() + "\r\n\r\n";
        String more = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1_000);
        try (Raw sender = Raw.to(gateway)) {
            sender.send(stream);
            if (asBody) {
                sender.send("PUT /api/v1/reports/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000000\r\n\r\n");
            }

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 4_000; i++) {
                            sender.send(more);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(PlatformDependent.usedDirectMemory() - before).isLessThan(FEW_BYTES);
        given().get("/api/v1/status").then().statusCode(200);
    }

    @Test
    void allAreAnsweredInTheirOrder() throws IOException {
        try (Raw patient = Raw.to(gateway)) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < MANY; i++) {
                requests.append("GET /nowhere/").append(i).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            requests.append("GET /nowhere/last HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            patient.send(requests.toString());

            String answers = patient.untilClosed();

            int at = 0;
            for (int i = 0; i < MANY; i++) {
                at = answers.indexOf("/nowhere/" + i + "\"", at);
                assertThat(at).as("answer %s", i).isPositive();
            }
            assertThat(answers.indexOf("/nowhere/last", at)).isPositive();
        }
    }
}
