package org.lifeline.gateway.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

/** A list of a thousand areas is made once, in whichever form, and goes out no faster than it is read. */
@QuarkusTest
@ByItself
@TestProfile(LargeListTest.LittleRoom.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class LargeListTest {
    private static final int AREAS = 1_000;
    private static final int MORE_THAN_THE_SYSTEM_TAKES = 20;
    private static final String LIST = "/api/v1/status?adminLevel=3&parent=SY0602";

    /** As many as two of these answers are large. */
    public static class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lifeline.answers.under-way", "60000", "lifeline.answers.patience", "5s");
        }
    }

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void thousandAreasAreKnown() {
        behind.tellRegions();
        for (int i = 0; i < AREAS; i++) {
            behind.region("SY0602" + (1000 + i), 3, "SY0602", "Place " + i, "مكان " + i, 1000L + i);
        }
        Until.holds(() -> assertThat(
                        asked().get(LIST + "&n=" + System.nanoTime()).jsonPath().getList("areas"))
                .hasSize(AREAS));
    }

    private static RequestSpecification asked() {
        return given().header("Authorization", "Bearer " + Tokens.ofEverybody());
    }

    @Test
    void isTheSameCompressedOrNot() throws IOException {
        Response plain = asItCame("identity");
        Response compressed = asItCame("gzip");

        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("ETag")).isEqualTo(plain.header("ETag")).startsWith("W/");
        assertThat(compressed.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
        byte[] bytes = compressed.asByteArray();
        assertThat(bytes.length).isLessThan(plain.asByteArray().length / 5);
        try (InputStream inflated = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
            assertThat(JsonPath.from(new String(inflated.readAllBytes(), StandardCharsets.UTF_8))
                            .getList("areas.pcode"))
                    .isEqualTo(plain.jsonPath().getList("areas.pcode"));
        }
        asked().header("If-None-Match", plain.header("ETag")).get(LIST).then().statusCode(304);
    }

    /** Nothing is inflated on the way. */
    private static Response asItCame(String encoding) {
        return asked().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding)
                .get(LIST);
    }

    @ParameterizedTest
    @CsvSource({"csv, 2001", "geojson, 1", "xlsx, 1"})
    void filesAreWholeToo(String extension, int leastLines) {
        Response file = asked().get("/api/v1/status." + extension + "?adminLevel=3&parent=SY0602");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("." + extension);
        assertThat(file.asString().lines().count()).isGreaterThanOrEqualTo(leastLines);
        if (extension.equals("geojson")) {
            assertThat(file.jsonPath().getList("features")).hasSize(AREAS);
        }
        Response head = asked().head("/api/v1/status." + extension + "?adminLevel=3&parent=SY0602");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isNotEmpty();
    }

    /** Ever new answers that nobody reads: the rest is told to come again, whatever is not large goes on. */
    @Test
    void answersThatNobodyReadsDoNotFillTheMemory() throws Exception {
        List<Socket> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                deaf.add(deaf("&n=" + i));
            }
            Until.holds(() -> {
                Response refused = asked().get(LIST + "&n=" + System.nanoTime());
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isNotNull();
                assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
                assertThat(refused.header("ETag")).isNull();
            });
            asked().get("/api/v1/status/SY06").then().statusCode(200);
        } finally {
            for (Socket one : deaf) {
                one.close();
            }
        }
        Until.holds(() -> asked().get(LIST + "&n=" + System.nanoTime()).then().statusCode(200));
    }

    private Socket deaf(String more) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096); // before it connects, so that the system holds little for it
        socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
        String request = "GET " + LIST + more + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.ofEverybody() + "\r\n\r\n";
        // again and again: the system takes some megabytes off the gateway's hands
        socket.getOutputStream()
                .write(request.repeat(MORE_THAN_THE_SYSTEM_TAKES).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
