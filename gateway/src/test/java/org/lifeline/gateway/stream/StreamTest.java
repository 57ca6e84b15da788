package org.lifeline.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class StreamTest {
    private static final String PATH = "/api/v1/status/stream";

    Behind behind;

    private static boolean known;
    private static long version = 1;

    /** Told once only: a new life would be told to listeners, too. */
    @BeforeEach
    void allIsNormal() {
        if (!known) {
            behind.outages().tell("org.lifeline.services", "services", "{\"services\":[\"ELECTRICITY\",\"WATER\"]}");
            behind.tellRegions();
            known = true;
        }
        tell("SY0602", "NORMAL");
        awaitLevel("SY0602", "NORMAL");
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
            }
        }
    }

    @Test
    void whatCannotBeListenedToIsAProblem() {
        given().get(PATH + "?within=SY99").then().statusCode(404).contentType("application/problem+json");
        given().get(PATH + "?service=GAS").then().statusCode(400).body("type", is("urn:lifeline:problem:bad-request"));
    }
}
