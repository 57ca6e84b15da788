package org.lifeline.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.FakeProvider;
import org.lifeline.gateway.FakeService;

/** What a browser does: sign in, read, write, sign out. */
@QuarkusTest
@ByItself
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class SignInTest {
    private static final String REPORT = "/api/v1/reports/0197c5a0-0000-7000-8000-000000000001";

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    private Browser browser;
    private final AtomicReference<Headers> seen = new AtomicReference<>();
    private final AtomicReference<String> body = new AtomicReference<>();

    @BeforeEach
    void begin() {
        browser = new Browser(gateway);
        behind.outages().on("/api/v1", exchange -> {
            seen.set(exchange.getRequestHeaders());
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=60");
            FakeService.answer(exchange, 200, "{}");
        });
    }

    @AfterEach
    void end() {
        behind.provider().sessionTokensHold(Duration.ofMinutes(5));
        behind.outages().forget("/api/v1");
    }

    @Test
    void whoSignsInComesBackAndIsKnown() throws Exception {
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);

        HttpResponse<String> there = browser.follow("/sign-in?to=/me");

        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.uri().getPath()).isEqualTo("/me");
        JsonObject me = new JsonObject(there.body());
        assertThat(me.getString("name")).isEqualTo("Rana");
        assertThat(me.getJsonArray("roles")).containsExactly("coordinator");
        assertThat(me.getJsonArray("regions")).containsExactly("SY06");
        assertThat(me.getInstant("until")).isNotNull();
        assertThat(there.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.visited().get(0).getQuery())
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
    }

    /** So that what is tried with such a session while the provider is away holds for those of the library. */
    @Test
    void sessionThatTestsMakeIsOneOfTheLibrarys() throws Exception {
        FakeProvider provider = behind.provider();
        String session = FakeProvider.session(
                provider.sign(provider.claims(provider.url(), FakeProvider.CLIENT, Duration.ofHours(1))),
                provider.token("viewer"));

        assertThat(browser.get("/me", "Cookie", "q_session=" + session).body()).contains("Rana", "viewer");
    }

    @Test
    void cookiesAreKeptFromScriptsAndOtherSitesAndOnThisMachineGoWithoutTls() throws Exception {
        browser.follow("/sign-in?to=/me");

        assertThat(browser.setCookies()).anyMatch(cookie -> cookie.startsWith("q_auth"));
        assertThat(browser.setCookies()).anyMatch(cookie -> cookie.startsWith("q_session"));
        assertThat(browser.setCookies())
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .allSatisfy(cookie ->
                        assertThat(cookie).contains("HTTPOnly", "SameSite=Lax").doesNotContain("Secure"));
    }

    @Test
    void elsewhereCookiesAreForTlsOnly() throws Exception {
        browser.get("/sign-in", "X-Forwarded-Proto", "https");

        assertThat(browser.setCookies()).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/%5Cevil.example",
                "%5C%5Cevil.example",
                "/%09/evil.example",
                "evil.example",
                "/a%0d%0aSet-Cookie:x",
                "javascript:alert(1)",
                "",
                "%20/",
                "@evil.example"
            })
    void nobodyIsSentElsewhere(String to) throws Exception {
        HttpResponse<String> answer = browser.get("/sign-in?to=" + to);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        browser.follow("/sign-in");
        assertThat(browser.get("/sign-in?to=" + to).statusCode()).isEqualTo(400);
    }

    @Test
    void theOwnerGetsTheTokenOfTheSessionAndNeverItsCookie() throws Exception {
        browser.follow("/sign-in?to=/me");

        HttpResponse<String> answer = browser.get("/api/v1/outages", "Lifeline-Key", "guessed");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(seen.get().getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(seen.get()).doesNotContainKeys("Cookie", "Lifeline-key");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, max-age=60");
    }

    @Test
    void aWriteOfASessionComesFromAPageOfThisSite() throws Exception {
        browser.follow("/sign-in?to=/me");
        String own = gateway.toString().replaceAll("/$", "");

        assertThat(browser.send("PUT", REPORT, "Lifeline-Write", "1", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(body.get()).isEqualTo("{\"note\":\"كهرباء\"}");
        assertThat(browser.send("PUT", REPORT, "Lifeline-Write", "1", "Origin", own)
                        .statusCode())
                .isEqualTo(200);
        body.set("");
        refusedWrite();
        refusedWrite("Lifeline-Write", "1");
        refusedWrite("Sec-Fetch-Site", "same-origin");
        refusedWrite("Lifeline-Write", "1", "Sec-Fetch-Site", "cross-site");
        refusedWrite("Lifeline-Write", "1", "Sec-Fetch-Site", "same-site");
        refusedWrite("Lifeline-Write", "1", "Sec-Fetch-Site", "none");
        refusedWrite("Lifeline-Write", "1", "Origin", "http://evil.example");
        refusedWrite("Lifeline-Write", "1", "Origin", "null");
        refusedWrite("Lifeline-Write", "1", "Origin", "http://evil.example", "Sec-Fetch-Site", "same-origin");
        assertThat(body.get()).isEmpty();
    }

    private void refusedWrite(String... headers) throws Exception {
        HttpResponse<String> answer = browser.send("PUT", REPORT, headers);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:lifeline:problem:forbidden");
    }

    @Test
    void aTokenInTheCallNeedsNoProofOfWhereItComesFrom() throws Exception {
        browser.follow("/sign-in?to=/me");
        String token = "Bearer " + behind.provider().token("field");

        HttpResponse<String> answer =
                browser.send("PUT", REPORT, "Authorization", token, "Origin", "http://evil.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(seen.get().getFirst("Authorization")).isEqualTo(token);
        assertThat(seen.get()).doesNotContainKey("Cookie");
    }

    @Test
    void aTokenThatEndsIsRenewed() throws Exception {
        behind.provider().sessionTokensHold(Duration.ofSeconds(5)); // less than is left when it is renewed
        browser.follow("/sign-in?to=/sign-in");
        int before = behind.provider().refreshed();
        behind.provider().sessionTokensHold(Duration.ofMinutes(5));

        assertThat(browser.get("/api/v1/outages").statusCode()).isEqualTo(200);

        assertThat(behind.provider().refreshed()).isGreaterThan(before);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsOutIsNobodyHereAndAtTheProvider() throws Exception {
        browser.follow("/sign-in?to=/me");

        HttpResponse<String> answer = browser.get("/sign-out");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(behind.provider().url() + "/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.cookieNames()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSiteSignsNobodyOut() throws Exception {
        browser.follow("/sign-in?to=/me");

        assertThat(browser.get("/sign-out", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);

        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatIsNoneIsTold() throws Exception {
        HttpResponse<String> answer = browser.get("/api/v1/status", "Cookie", "q_session=made-up");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(browser.get("/sign-in", "Cookie", "q_session=made-up").statusCode())
                .isEqualTo(303);
    }

    @Test
    void aCodeThatNobodyAskedForSignsNobodyIn() throws Exception {
        browser.get("/sign-in?code=stolen&state=unknown");

        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
        assertThat(browser.cookieNames()).noneMatch(name -> name.startsWith("q_session"));
    }
}
