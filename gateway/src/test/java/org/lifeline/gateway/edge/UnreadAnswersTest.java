package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

/** What is under way counts until it has left, and not only until it is ready to leave. */
@QuarkusTest
@TestProfile(UnreadAnswersTest.OneAtATime.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class UnreadAnswersTest {
    /** Together more than what the system keeps of a connection that is not read. */
    private static final int ANSWERS = 400;

    @TestHTTPResource("/")
    URI gateway;

    public static class OneAtATime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lifeline.edge.rates.at-once", "1");
        }
    }

    @Test
    void answersThatNobodyTakesAreUnderWay() throws IOException {
        String ask = "GET /openapi HTTP/1.1\r\nHost: x\r\n\r\n";
        try (Raw deaf = Raw.withoutRoom(gateway, "127.0.0.1")) {
            deaf.send(ask.repeat(ANSWERS));

            Until.holds(() -> given().get("/openapi").then().statusCode(429).body("detail", containsString("at once")));
        }

        Until.holds(() -> given().get("/openapi").then().statusCode(200));
    }
}
