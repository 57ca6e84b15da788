package org.lifeline.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.ManagementDoor;
import org.lifeline.gateway.Until;

/** The provider was not there when the gateway started, as at every first start, and goes away again later. */
@QuarkusTest
@ByItself
@QuarkusTestResource(
        value = Behind.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "down", value = "provider"))
class ProviderAwayTest {
    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    private boolean running;

    @BeforeEach
    void known() {
        behind.tellRegions();
        behind.assessment("SY0602", "ELECTRICITY", "NONE", 1);
        behind.outages().on("/api/v1/outages", 200, "application/json", "{}");
        Until.holds(() -> given().get("/api/v1/status").then().statusCode(200));
    }

    @AfterEach
    void away() {
        if (running) {
            behind.provider().stop();
            running = false;
        }
    }

    private void comes() {
        behind.provider().start();
        running = true;
    }

    private void goes() {
        behind.provider().stop();
        running = false;
    }

    private static ValidatableResponse with(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static void isUnavailable(ValidatableResponse answer) {
        answer.statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", is("urn:lifeline:problem:unavailable"));
    }

    /** In one piece, because a gateway knows the keys once and for all. */
    @Test
    void theGatewayRunsWithoutItAndRecoversByItself() throws Exception {
        String token = behind.provider().token("viewer");
        String shortToken = behind.provider()
                .sign(behind.provider().claims(behind.provider().url(), "lifeline", Duration.ofSeconds(6), "viewer"));
        Browser browser = new Browser(gateway);

        // never there yet
        given().get("/api/v1/status").then().statusCode(200);
        ManagementDoor.get("/q/health/ready").then().statusCode(200);
        isUnavailable(with(token, "/api/v1/outages"));
        isUnavailable(with(token, "/api/v1/status"));
        isUnavailable(with("a.b.c", "/api/v1/status"));
        isUnavailable(given().get("/sign-in").then());
        isUnavailable(
                given().header("Cookie", "q_session=some").get("/api/v1/status").then());
        given().get("/api/v1/outages").then().statusCode(401);
        HttpResponse<String> page = browser.get("/sign-in", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("not available right now", "غير متاح", "dir=\"rtl\"");

        // it comes
        comes();
        with(token, "/api/v1/outages").statusCode(200);
        with(shortToken, "/me").statusCode(200);
        assertThat(browser.follow("/sign-in?to=/me").statusCode()).isEqualTo(200);

        // it goes
        goes();
        with(token, "/api/v1/outages").statusCode(200);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        isUnavailable(given().get("/sign-in").then());
        given().get("/api/v1/status").then().statusCode(200);
        Until.holds(() -> with(shortToken, "/me").statusCode(401));
    }
}
