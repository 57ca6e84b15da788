package org.lifeline.gateway.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.Tokens;

/** Without a public board nobody sees anything. */
@QuarkusTest
@ByItself
@TestProfile(NoPublicBoardTest.Closed.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class NoPublicBoardTest {
    Behind behind;

    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lifeline.public-board", "false");
        }
    }

    private static boolean told;

    @BeforeEach
    void known() {
        if (!told) {
            Deep.told(behind);
            told = true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/SY06", "?adminLevel=0", ".csv", "/SY06.xlsx", "/SY06.geojson", ".json", "/stream", "/SY99"
            })
    void everyFormIsForThoseWhoSignIn(String path) {
        String address = "/api/v1/status" + path;
        if (!path.equals("/stream") && !path.equals("/SY99")) {
            String all = given().header("Authorization", "Bearer " + Tokens.of("integration"))
                    .get(address)
                    .asString();
            assertThat(all).isNotEmpty();
        }

        for (int again = 0; again < 2; again++) {
            given().get(address)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", is("urn:lifeline:problem:unauthenticated"));
        }
    }
}
