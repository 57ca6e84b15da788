package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;

/** Who is no proxy that is trusted is itself, whatever it says. */
@QuarkusTest
@TestProfile(ForgedAddressTest.AnotherProxyIsTrusted.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class ForgedAddressTest {
    public static class AnotherProxyIsTrusted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "10.9.9.9",
                    "lifeline.edge.rates.address.read.burst", "5",
                    "lifeline.edge.rates.address.read.in-a-minute", "6");
        }
    }

    @Test
    void anAddressThatAnybodySaysIsNotBelieved() {
        assertThat(IntStream.range(0, 10).map(i -> given().header("X-Forwarded-For", "10.0.0." + i)
                        .get("/api/v1/nowhere")
                        .statusCode()))
                .contains(404, 429);
    }
}
