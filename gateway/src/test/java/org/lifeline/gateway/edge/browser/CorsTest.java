package org.lifeline.gateway.edge.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

/** What pages of an origin that is named may do, and all others not; that none may by itself is in HeadersTest. */
@QuarkusTest
@TestProfile(CorsTest.TheMapIsNamed.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class CorsTest {
    private static final String MAP = "https://map.example.org";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    Behind behind;

    public static class TheMapIsNamed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lifeline.edge.cors.origins", MAP);
        }
    }

    private static RequestSpecification of(String origin) {
        return given().header("Origin", origin);
    }

    @Test
    void aPageThatIsNamedIsToldWhatItMayDo() {
        of(MAP).header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/reports/1")
                .then()
                .statusCode(204)
                .header(ALLOWED, is(MAP))
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void itReadsWhatIsReadyAndWhatIsForwarded() {
        behind.tellRegions();
        behind.regions().on("/api/v1/regions", 200, "application/json", "{}");
        Until.holds(() -> given().get("/api/v1/status").then().statusCode(200));

        for (int twice = 0; twice < 2; twice++) {
            of(MAP).get("/api/v1/status")
                    .then()
                    .statusCode(200)
                    .header(ALLOWED, is(MAP))
                    .header("Vary", allOf(containsString("Origin"), containsString("Accept-Encoding")));
        }
        of(MAP).get("/api/v1/regions").then().statusCode(200).header(ALLOWED, is(MAP));
        of(MAP).get("/nowhere").then().statusCode(404).header(ALLOWED, is(MAP));
    }

    @Test
    void othersDoNot() {
        for (String origin : new String[] {"https://elsewhere.example", "https://map.example.org.evil", "null"}) {
            of(origin)
                    .header("Access-Control-Request-Method", "GET")
                    .options("/api/v1/status")
                    .then()
                    .header(ALLOWED, nullValue());
            of(origin).get("/api/v1/status").then().header(ALLOWED, nullValue());
        }
    }

    @Test
    void whoIsSignedInIsNotLentToEverySite() {
        CorsConfig all = new CorsConfig() {
            @Override
            public Optional<Set<String>> origins() {
                return Optional.of(Set.of("*"));
            }

            @Override
            public boolean credentials() {
                return true;
            }

            @Override
            public Duration remembered() {
                return Duration.ofMinutes(1);
            }
        };

        assertThatThrownBy(() -> new Cors(all)).hasMessageContaining("name the origins");
    }
}
