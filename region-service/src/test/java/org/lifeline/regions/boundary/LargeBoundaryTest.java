package org.lifeline.regions.boundary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.guard.Tokens;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.regions.importing.Imports;

/** A boundary of 100,000 points, which has nearly three megabytes. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
class LargeBoundaryTest {
    private static final String PATH = "/api/v1/regions/WL/boundary";
    private static final int POINTS = 100_000;
    private static final int READERS = 40;
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final long MIB = 1024 * 1024;

    /** Neither forty texts, nor forty answers compressed. */
    private static final long LITTLE = 24 * MIB;

    @BeforeEach
    void itIsKnown() {
        Imports.done(Imports.csv("pcode,level,parent,name_en\nWL,0,,Ragged\n"));
        assertThat(Imports.done(Imports.geoJson("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                                + "\"properties\":{\"pcode\":\"WL\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                                + ragged() + "]]}}]}"))
                        .getInt("rows.refused"))
                .isZero();
    }

    @Test
    void boundaryIsCompressedOnceForAll() {
        Response first = compressed();
        Response second = compressed();

        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.header("Content-Length"))
                .as("its length is known before it is sent")
                .isNotNull()
                .isEqualTo(second.header("Content-Length"));
        assertThat(first.jsonPath().getList("geometry.coordinates[0]")).hasSize(POINTS + 1);
        assertThat(given().header("Accept-Encoding", "identity").get(PATH).asString())
                .isEqualTo(first.asString());
    }

    @Test
    void readersThatDoNotReadShareOneAnswer() throws Exception {
        given().get(PATH).then().statusCode(200);
        long before = taken();
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(unread(i % 2 == 0 ? "identity" : "gzip"));
            }
            for (Socket reader : readers) {
                assertThat(reader.getInputStream().read())
                        .as("it is on its way")
                        .isPositive();
            }
            TimeUnit.SECONDS.sleep(1);

            // what is held for them stays held, they are still sent to; what else takes memory meanwhile does not
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(taken() - before)
                    .isLessThan(LITTLE));
            assertThat(rest(readers.get(0))).as("in chunks, to the last").endsWith("}" + LAST_CHUNK);
            given().get(PATH).then().statusCode(200);
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    private static Response compressed() {
        Response answer = given().header("Accept-Encoding", "gzip").get(PATH);
        answer.then().statusCode(200);
        return answer;
    }

    private static Socket unread(String encoding) throws IOException {
        Socket reader = new Socket();
        reader.setReceiveBufferSize(4096);
        reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        reader.setSoTimeout(20_000);
        reader.getOutputStream()
                .write(("GET " + PATH + " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: " + encoding
                                + "\r\nAuthorization: Bearer " + Tokens.ofAll() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return reader;
    }

    /** Until the last chunk; fails where the connection is closed before. */
    private static String rest(Socket reader) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] some = new byte[64 * 1024];
        while (text.indexOf(LAST_CHUNK, Math.max(0, text.length() - LAST_CHUNK.length())) < 0) {
            int read = reader.getInputStream().read(some);
            assertThat(read).as("more than %d bytes", text.length()).isPositive();
            text.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    /** Of the heap and outside of it, in bytes. */
    private static long taken() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return direct + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String ragged() {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= POINTS; i++) {
            double turn = 2 * Math.PI * (i % POINTS) / POINTS;
            double radius = 1 + 0.0001 * ((i % POINTS) * 7919 % 101) / 101;
            ring.append(ring.length() == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT, "[%.9f,%.9f]", 60 + radius * Math.cos(turn), -30 + radius * Math.sin(turn)));
        }
        return ring.toString();
    }
}
