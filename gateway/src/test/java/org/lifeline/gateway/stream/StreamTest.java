package org.lifeline.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ManagementDoor;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class StreamTest {
    private static final String PATH = "/api/v1/status/stream";

    private static final String MANY = "SY04";
    private static final int MOST_TOLD = 100;
    private static final int MOST_UNREAD =
            Client.MOST_UNREAD + 512 * 1024; // and what the system holds for both sockets

    Behind behind;

    private static boolean known;
    private static long version = 1;

    /** Told once only: a new life would be told to listeners, too. */
    @BeforeEach
    void allIsNormal() throws IOException {
        if (!known) {
            behind.outages().tell("org.lifeline.services", "services", "{\"services\":[\"ELECTRICITY\",\"WATER\"]}");
            behind.tellRegions();
            tellManyAreas();
            known = true;
        }
        try (Listener listener = listen("?within=SY0602", null)) {
            for (String level : List.of("REDUCED", "NORMAL")) {
                tell("SY0602", level);
                awaitLevel("SY0602", level);
            }
            // on the board it is before listeners are told: whoever listens next would hear of it, too, and of all
            // before it
            Until.holds(() ->
                    assertThat(changes(listener)).isNotEmpty().last().asString().contains("NORMAL"));
        }
    }

    /** One assessment of what is around them changes all, so that an event has tens of kilobytes. */
    private void tellManyAreas() {
        behind.region(MANY, 1, "SY", "Homs", "حمص", null);
        for (int i = 10; i < 110; i++) {
            behind.region(MANY + i, 2, MANY, "District " + i, "منطقة " + i, 1000L);
        }
        Until.holds(() -> given().get("/api/v1/status/" + MANY + 109).then().statusCode(200));
    }

    private void tell(String region, String level) {
        behind.assessment(region, "ELECTRICITY", level, ++version);
    }

    private static void awaitLevel(String region, String level) {
        Until.holds(() -> given().get("/api/v1/status/" + region)
                .then()
                .statusCode(200)
                .body("area.services.ELECTRICITY.level", is(level)));
    }

    private Listener listen(String query, String lastEventId) throws IOException {
        Listener listener = Listener.at(RestAssured.port, PATH + query, lastEventId);
        Until.holds(() -> assertThat(listener.head()).isNotEmpty());
        return listener;
    }

    private static List<String> changes(Listener listener) {
        return listener.events().stream()
                .filter(event -> event.name().equals("change"))
                .map(Listener.Heard::data)
                .toList();
    }

    @Test
    void everyChangeIsToldWithTheAreasAroundIt() throws IOException {
        try (Listener listener = listen("", null)) {
            Until.holds(() -> assertThat(listener.events()).isNotEmpty());
            assertThat(listener.head()).contains("200 OK").contains("text/event-stream");
            assertThat(listener.events().get(0).name()).isEqualTo("ready");

            tell("SY0602", "NONE");

            Until.holds(() -> assertThat(changes(listener)).hasSize(1));
            assertThat(changes(listener).get(0))
                    .contains("\"pcode\":\"SY0602\"")
                    .contains("\"pcode\":\"SY06\"")
                    .contains("\"pcode\":\"SY\"")
                    .doesNotContain("SY0603");
        }
    }

    @Test
    void onlyWhatWasAskedForIsTold() throws IOException {
        try (Listener jablah = listen("?within=SY0602&service=ELECTRICITY", null);
                Listener haffa = listen("?within=SY0603", null);
                Listener all = listen("", null)) {
            tell("SY0602", "NONE");
            Until.holds(() -> assertThat(changes(all)).hasSize(1));
            Until.holds(() -> assertThat(changes(jablah)).hasSize(1));

            assertThat(changes(haffa)).isEmpty();
            assertThat(changes(jablah).get(0))
                    .contains("SY0602")
                    .doesNotContain("\"SY06\"")
                    .doesNotContain("WATER");
        }
    }

    @Test
    void whoComesBackHearsWhatItMissedOnceAndInOrder() throws IOException {
        String seen;
        try (Listener listener = listen("", null)) {
            tell("SY0602", "REDUCED");
            Until.holds(() -> assertThat(changes(listener)).hasSize(1));
            seen = listener.events().get(listener.events().size() - 1).id();
        }
        tell("SY0602", "SEVERE");
        awaitLevel("SY0602", "SEVERE");
        tell("SY0602", "NONE");
        awaitLevel("SY0602", "NONE");

        try (Listener back = listen("", seen)) {
            Until.holds(() -> assertThat(changes(back)).hasSize(2));
            tell("SY0602", "NORMAL");
            Until.holds(() -> assertThat(changes(back)).hasSize(3));

            assertThat(changes(back).get(0)).contains("SEVERE");
            assertThat(changes(back).get(1)).contains("NONE");
            assertThat(back.events()).extracting(Listener.Heard::name).containsOnly("change");
        }
    }

    @Test
    void whoMissedMoreThanIsRememberedIsToldToReadAnew() throws IOException {
        for (String unknown : List.of("00000000-5", "nonsense", "00000000-99999999999999999999")) {
            try (Listener listener = listen("", unknown)) {
                Until.holds(() -> assertThat(listener.events()).hasSize(1));
                assertThat(listener.events().get(0).name()).isEqualTo("reset");
                assertThat(listener.events().get(0).data()).contains("\"rereadWithin\":\"PT10S\"");
            }
        }
    }

    @Test
    void largeChangeComesInParts() throws Exception {
        for (int i = 0; i < 600; i++) {
            behind.region("SY0604" + (1000 + i), 3, "SY0604", "Place " + i, "مكان " + i, 1000L);
        }
        Until.holds(() -> assertThat(given().get("/api/v1/status/SY06041599").statusCode())
                .isNotEqualTo(404));
        try (Listener listener = listen("?within=SY0604", null)) {
            listener.await(1);

            tell("SY0604", "NONE");

            Until.holds(() ->
                    assertThat(String.join("", changes(listener))).contains("SY06041000", "SY06041300", "SY06041599"));
            assertThat(changes(listener)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(listener.events()).extracting(Listener.Heard::name).doesNotContain("reset");
            assertThat(changes(listener))
                    .allSatisfy(part -> assertThat(part.split("\"pcode\"")).hasSizeLessThanOrEqualTo(251));
        }
    }

    /** As on a slow line: nothing is read until all of it was sent. */
    @Test
    void largeChangeIsSentWholeToWhoReadAllBeforeIt() throws IOException {
        behind.region("SY0605", 2, "SY06", "District", "منطقة", null);
        for (int i = 0; i < 1500; i++) {
            behind.region("SY0605" + (1000 + i), 3, "SY0605", "Place " + i, "مكان " + i, 1000L);
        }
        Until.holds(() -> given().get("/api/v1/status/SY06052499").then().statusCode(200));
        double before = dropped();
        try (Listener others = listen("?within=SY0605", null);
                Socket slow = deaf()) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
            upTo("event: ready", lines);

            tell("SY0605", "NONE");
            Until.holds(() -> assertThat(String.join("", changes(others))).contains("SY06051000", "SY06052499"));

            String read = "";
            while (!read.contains("SY06051000") || !read.contains("SY06052499")) {
                upTo("event: change", lines);
                assertThat(lines.readLine()).startsWith("id: ");
                read += lines.readLine();
            }
            assertThat(dropped()).isEqualTo(before);
        }
    }

    @Test
    void whatCannotBeListenedToIsAProblem() {
        given().get(PATH + "?within=SY99").then().statusCode(404).contentType("application/problem+json");
        given().get(PATH + "?service=GAS").then().statusCode(400).body("type", is("urn:lifeline:problem:bad-request"));
    }

    @Test
    void whoDoesNotReadIsDroppedAndNobodyElseNotices() throws Exception {
        double before = dropped();
        try (Listener listener = listen("", null);
                Socket deaf = deaf()) {
            listener.await(1); // `ready`
            int told = 0;
            while (dropped() == before) {
                assertThat(told)
                        .as("changes told to a client that does not read")
                        .isLessThan(MOST_TOLD);
                tell(MANY, told % 2 == 0 ? "NONE" : "SEVERE");
                listener.await(1 + ++told);
            }

            assertThat(bytesThatWereWaiting(deaf)).isLessThan(MOST_UNREAD);
            tell(MANY, "NORMAL");
            assertThat(listener.await(2 + told))
                    .extracting(Listener.Heard::name)
                    .doesNotContain("reset");
            assertThat(dropped()).isEqualTo(before + 1);
        }
    }

    private static Socket deaf() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096); // before it connects, so that the system holds little for it
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.getOutputStream()
                .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.ofEverybody()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What the system still holds on both sides; then it is told that the connection was broken off. */
    private static long bytesThatWereWaiting(Socket deaf) {
        long bytes = 0;
        byte[] buffer = new byte[8192];
        try {
            for (int read = 0; read >= 0; read = deaf.getInputStream().read(buffer)) {
                bytes += read;
            }
        } catch (IOException brokenOff) {
            return bytes;
        }
        throw new AssertionError("it was waited for until it read");
    }

    private static double dropped() {
        String metrics = ManagementDoor.get("/q/metrics").asString();
        return metrics.lines()
                .filter(line -> line.startsWith("lifeline_stream_dropped_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void whoComesBackForMoreThanMayWaitReadsAnew() throws Exception {
        String seen;
        try (Listener listener = listen("", null)) {
            seen = listener.await(1).get(0).id();
            for (int told = 1, bytes = 0; bytes < Client.MOST_UNREAD; told++) {
                tell(MANY, told % 2 == 0 ? "NONE" : "SEVERE");
                bytes += listener.await(1 + told).get(told).data().length();
            }
        }

        try (Listener back = listen("", seen)) {
            Until.holds(() -> assertThat(back.events()).hasSize(1));
            assertThat(back.events().get(0).name()).isEqualTo("reset");
        }
    }

    @Test
    void clientOfHttp10GetsTheEventsWithoutChunks() throws IOException {
        try (Listener all = listen("", null);
                Socket old = new Socket("127.0.0.1", RestAssured.port)) {
            old.getOutputStream()
                    .write(("GET " + PATH + " HTTP/1.0\r\nAuthorization: Bearer " + Tokens.ofEverybody() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(old.getInputStream(), StandardCharsets.UTF_8));
            assertThat(upTo("event: ready", lines))
                    .noneMatch(line -> line.toLowerCase().contains("chunked"));
            tell("SY0602", "NONE");
            Until.holds(() -> assertThat(changes(all)).hasSize(1));

            assertThat(upTo("event: change", lines)).noneMatch(line -> line.matches("[0-9a-f]+"));
            assertThat(lines.readLine()).startsWith("id: ");
            assertThat(lines.readLine()).isEqualTo("data: " + changes(all).get(0));
        }
    }

    private static List<String> upTo(String last, BufferedReader lines) throws IOException {
        List<String> read = new ArrayList<>();
        for (String line = lines.readLine(); !line.equals(last); line = lines.readLine()) {
            read.add(line);
        }
        return read;
    }
}
