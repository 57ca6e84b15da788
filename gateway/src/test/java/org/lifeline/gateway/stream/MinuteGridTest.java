package org.lifeline.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.TestClock;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

/** Coordinators and admins see a change as it happens, all others at the next full minute. */
@QuarkusTest
@ByItself
@TestProfile(MinuteGridTest.OnTheGrid.class)
@QuarkusTestResource(
        value = Behind.class,
        initArgs = @ResourceArg(name = "known", value = "true"),
        restrictToAnnotatedClass = true)
class MinuteGridTest {
    private static final String STATUS = "/api/v1/status";
    private static final List<String> ON_THE_GRID = List.of("", "viewer", "field", "integration");
    private static final List<String> LIVE = List.of("admin", "coordinator");

    /** The setting as it is in production. */
    public static class OnTheGrid implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lifeline.reading.grid", "PT1M");
        }
    }

    private static long version = 1;
    private static List<String> atOnce = List.of();

    Behind behind;

    @Inject
    TestClock clock;

    /** No minute ends by itself while a test looks, but for the first look. */
    @BeforeEach
    void aMinuteHasJustBegun() {
        if (atOnce.isEmpty()) {
            Until.holds(() -> assertThat(answer("coordinator", "/SY0602")).contains("\"headline\":\"NONE\""));
            atOnce = ON_THE_GRID.stream().map(role -> answer(role, "/SY0602")).toList();
        }
        publish();
    }

    /** What was told before is on the board of the next minute, and that one is published. */
    private void publish() {
        toTheNextMinute();
        Until.holds(() -> assertThat(levels("viewer")).isEqualTo(levels("coordinator")));
    }

    private static List<Object> levels(String role) {
        return List.of(answer(role, "?adminLevel=2"), answer(role, "?adminLevel=3")).stream()
                .map(answer -> (Object) JsonPath.from(answer).getList("areas.services.ELECTRICITY.level"))
                .toList();
    }

    private void toTheNextMinute() {
        Instant now = clock.instant();
        Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
        clock.pass(Duration.between(now, next.plusMillis(10)));
    }

    private void tell(String region, String level) {
        behind.assessment(region, "ELECTRICITY", level, ++version);
    }

    /** @param role empty for nobody */
    private static String answer(String role, String path) {
        return (role.isEmpty() ? given() : given().header("Authorization", "Bearer " + Tokens.of(role)))
                .get(STATUS + path)
                .asString();
    }

    private static void sees(String role, String district, String level) {
        assertThat(answer(role, "/" + district)).contains("\"headline\":\"" + level + "\"");
        assertThat(answer(role, "/" + district + ".csv")).contains(",ELECTRICITY," + level + ",");
        assertThat(answer(role, "/" + district + ".geojson")).contains("\"headline\":\"" + level + "\"");
    }

    private static Listener listen(String role, String lastEventId) throws IOException {
        Listener listener =
                Listener.at(RestAssured.port, STATUS + "/stream", role.isEmpty() ? null : Tokens.of(role), lastEventId);
        Until.holds(() -> assertThat(listener.head()).contains(" 200 "));
        if (lastEventId == null) {
            Until.holds(
                    () -> assertThat(listener.events()).isNotEmpty()); // what came before it is ready it is not told
        }
        return listener;
    }

    @Test
    void startIsCompleteAtOnceForAll() {
        assertThat(atOnce).hasSize(4).allSatisfy(answer -> assertThat(answer).contains("\"headline\":\"NONE\""));
    }

    @Test
    void changeIsSeenAsItHappensByFewAndAtTheNextMinuteByAll() {
        tell("SY0603", "NORMAL");
        Until.holds(() -> sees("coordinator", "SY0603", "NORMAL"));
        publish();

        tell("SY0603", "SEVERE");

        LIVE.forEach(role -> Until.holds(() -> sees(role, "SY0603", "SEVERE")));
        ON_THE_GRID.forEach(role -> sees(role, "SY0603", "NORMAL"));
        toTheNextMinute();
        ON_THE_GRID.forEach(role -> Until.holds(() -> sees(role, "SY0603", "SEVERE")));
    }

    @Test
    void changeIsHeardAsItHappensByFewAndAtTheNextMinuteByAll() throws IOException {
        try (Listener coordinator = listen("coordinator", null);
                Listener admin = listen("admin", null);
                Listener viewer = listen("viewer", null);
                Listener anybody = listen("", null)) {
            tell("SY0604", "SEVERE");
            Until.holds(() -> hasHeard(coordinator, 1));
            Until.holds(() -> hasHeard(admin, 1));
            tell("SY0604", "REDUCED");
            Until.holds(() -> hasHeard(coordinator, 2));
            assertThat(changes(viewer)).isEmpty();
            assertThat(changes(anybody)).isEmpty();

            toTheNextMinute();

            Until.holds(() -> hasHeard(viewer, 1));
            Until.holds(() -> hasHeard(anybody, 1));
            assertThat(changes(viewer).get(0)).contains("SY0604", "REDUCED").doesNotContain("SEVERE");
        }
    }

    @Test
    void theIdOfWhoIsShownSomethingElseIsNone() throws IOException {
        for (String role : List.of("coordinator", "admin", "viewer", "")) {
            String id;
            try (Listener listener = listen(role, null)) {
                id = listener.await(1).get(0).id();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            for (String other : List.of("coordinator", "admin", "viewer", "")) {
                try (Listener back = listen(other, id)) {
                    boolean same = other.equals(role);
                    Until.holds(() -> assertThat(back.events()).hasSize(same ? 0 : 1));
                    assertThat(back.events()).extracting(Listener.Heard::name).doesNotContain("ready");
                }
            }
        }
    }

    /** In SY0600 so little is known below that the public is told only the level, which does not change. */
    @Test
    void thePublicHearsNothingOfWhatItIsNotShown() throws IOException {
        behind.region("SY060000", 3, "SY0600", "One", "واحد", 1000L);
        behind.region("SY060001", 3, "SY0600", "Two", "اثنان", 1000L);
        tell("SY060000", "NONE");
        Until.holds(() -> assertThat(answer("coordinator", "/SY060000")).contains("\"headline\":\"NONE\""));
        Until.holds(() -> assertThat(answer("coordinator", "/SY060001")).contains("\"headline\":\"UNKNOWN\""));
        publish();

        try (Listener viewer = listen("viewer", null);
                Listener anybody = listen("", null)) {
            tell("SY060001", "NONE");
            Until.holds(() -> assertThat(answer("coordinator", "/SY060001")).contains("\"headline\":\"NONE\""));
            toTheNextMinute();
            Until.holds(() -> hasHeard(viewer, 1));
            tell("SY0604", "NORMAL");
            Until.holds(() -> assertThat(answer("coordinator", "/SY0604")).contains("\"headline\":\"NORMAL\""));
            toTheNextMinute();
            Until.holds(() -> hasHeard(anybody, 1));

            assertThat(changes(anybody).get(0)).contains("SY0604").doesNotContain("SY0600\"");
            assertThat(number(anybody.events().get(1).id()))
                    .isEqualTo(number(anybody.events().get(0).id()) + 1);
        }
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }

    private static void hasHeard(Listener listener, int changes) {
        assertThat(changes(listener))
                .as("changes among %s, ended: %s", listener.events(), listener.ended())
                .hasSize(changes);
    }

    private static List<String> changes(Listener listener) {
        return listener.events().stream()
                .filter(event -> event.name().equals("change"))
                .map(Listener.Heard::data)
                .toList();
    }
}
