package org.lifeline.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifeline.local.keycloak.Http.Answer;
import org.lifeline.local.machine.Secrets;
import org.lifeline.local.stack.FakeProject;
import org.lifeline.local.stack.LocalSystem;
import org.lifeline.local.stack.Settings;

/** The real Keycloak, with the realm as this project sets it up. */
class RealmTest {
    @TempDir
    static Path root;

    @TempDir
    static Path data;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final List<String> SAID = new CopyOnWriteArrayList<>();
    private static LocalSystem system;
    private static SignIn signIn;
    private static Secrets secrets;
    private static AdminApi admin;

    @BeforeAll
    static void start() throws IOException {
        FakeProject.withRealKeycloak(root);
        system = LocalSystem.start(Settings.forTests(root, data), SAID::add);
        system.awaitSignIn();
        signIn = SignIn.at(system.issuer().getPort());
        secrets = Secrets.in(data);
        admin = new AdminApi(signIn, secrets);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tokenSaysWhoTheUserIsAndForWhomItIs(DemoUser user) throws IOException {
        JsonNode claims = claims(system.token(user.role()));

        assertThat(claims.path("iss").asText()).isEqualTo(system.issuer().toString());
        assertThat(texts(claims.path("aud"))).containsExactly("lifeline");
        assertThat(texts(claims.path("groups"))).containsExactly(user.role());
        assertThat(texts(claims.path("regions"))).isEqualTo(user.regions());
        assertThat(claims.path("sub").asText()).isNotEmpty();
        assertThat(claims.path("preferred_username").asText()).endsWith(user.username());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(300L, 900L);
    }

    @Test
    void demoUsersAreSaidOnceWithTheirPasswords() {
        assertThat(SAID)
                .filteredOn(line -> line.contains("demo-field"))
                .singleElement()
                .asString()
                .contains(DemoUser.FIELD.password(secrets), "field in SY06", "lifeline-integration");
    }

    @Test
    void userCannotChangeTheOwnRegionsAndAnAdministratorCan() throws IOException {
        // given a client by which a person may change the own account, as Keycloak's account page does
        admin.post(
                Realm.PATH + "/clients",
                Http.JSON
                        .createObjectNode()
                        .put("clientId", "account-page")
                        .put("publicClient", true)
                        .put("directAccessGrantsEnabled", true));
        String own = passwordToken("account-page", DemoUser.FIELD)
                .body()
                .path("access_token")
                .asText();
        HttpRequest.Builder account = HttpRequest.newBuilder(signIn.server().resolve("/realms/lifeline/account"))
                .header("Authorization", "Bearer " + own)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        ObjectNode profile = (ObjectNode) Http.send(account.copy().GET()).body();
        assertThat(texts(profile.path("attributes").path("regions"))).containsExactly("SY06");

        // when
        ((ObjectNode) profile.path("attributes")).putArray("regions").add("SY");
        Answer answer = Http.send(account.POST(HttpRequest.BodyPublishers.ofString(profile.toString())));

        // then
        assertThat(answer.status()).isEqualTo(400);
        JsonNode user = admin.find(Realm.PATH + "/users?username=demo-field", "username", "demo-field")
                .orElseThrow();
        assertThat(texts(user.path("attributes").path("regions"))).containsExactly("SY06");
        ((ObjectNode) user.path("attributes")).putArray("regions").add("SY06").add("SY10");
        admin.put(Realm.PATH + "/users/" + user.path("id").asText(), user);
        assertThat(texts(claims(new DemoTokens(signIn, secrets).of(DemoUser.FIELD))
                        .path("regions")))
                .containsExactly("SY06", "SY10");
        ((ObjectNode) user.path("attributes")).putArray("regions").add("SY06");
        admin.put(Realm.PATH + "/users/" + user.path("id").asText(), user);
    }

    @Test
    void regionThatIsNoPCodeIsRefused() {
        JsonNode user = admin.find(Realm.PATH + "/users?username=demo-viewer", "username", "demo-viewer")
                .orElseThrow();
        ((ObjectNode) user).putObject("attributes").putArray("regions").add("Latakia");

        assertThatThrownBy(
                        () -> admin.put(Realm.PATH + "/users/" + user.path("id").asText(), user))
                .hasMessageContaining("400");
    }

    @Test
    void administratorsMayLetOthersIn() {
        JsonNode rights = admin.get(Realm.PATH + "/roles/admin/composites").orElseThrow();

        assertThat(rights.findValuesAsText("name")).contains("manage-users", "view-realm");
    }

    @Test
    void passwordIsTakenAtTheSignInPageOnly() {
        for (String client : List.of("admin-cli", "lifeline-field", "lifeline-console")) {
            assertThat(passwordToken(client, DemoUser.ADMIN).isGood())
                    .as(client)
                    .isFalse();
        }
    }

    /** What a password costs to check is most of an answer, so leaving it out for those who do not exist would show. */
    @Test
    void whoIsKnownIsToldNeitherByTheAnswerNorByItsTime() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        try {
            for (int i = 0; i < 9; i++) {
                Answer ofKnown = timed(known, "demo-integrator-" + i, "demo-viewer");
                Answer ofUnknown = timed(unknown, "demo-integrator-" + i, "demo-vlewer");
                assertThat(ofKnown.isGood()).isFalse();
                assertThat(ofUnknown).isEqualTo(ofKnown);
            }
        } finally {
            admin.delete(Realm.PATH + "/attack-detection/brute-force/users", Http.JSON.createObjectNode());
        }

        assertThat((double) median(known) / median(unknown)).isBetween(0.4, 2.5);
    }

    private static Answer timed(List<Long> times, String password, String username) {
        long begun = System.nanoTime();
        Answer answer = Http.post(
                signIn.tokens(SignIn.REALM),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "lifeline-cli",
                        "client_secret",
                        Realm.secretOf("lifeline-cli", secrets),
                        "username",
                        username,
                        "password",
                        password));
        times.add(System.nanoTime() - begun);
        return answer;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void signInPageSpeaksArabicAndEnglishAndOffersNoRegistration() throws Exception {
        Browser browser = new Browser(signIn);
        String redirect = system.gateway() + "/sign-in";

        String arabic = browser.open(browser.page("lifeline-console", redirect, Map.of("ui_locales", "ar")))
                .body();
        String english = browser.open(browser.page("lifeline-console", redirect, Map.of("ui_locales", "en")))
                .body();

        assertThat(arabic).contains("lang=\"ar\"", "dir=\"rtl\"").doesNotContain("/registration");
        assertThat(english).contains("lang=\"en\"", "Sign in");
    }

    @Test
    void browserIsSentToTheGatewayOnlyAndOnlyWithPkce() throws Exception {
        Browser browser = new Browser(signIn);

        HttpResponse<String> elsewhere =
                browser.open(browser.page("lifeline-console", "https://example.org/", Map.of()));
        HttpResponse<String> otherPort =
                browser.open(browser.page("lifeline-console", "http://127.0.0.1:1/sign-in", Map.of()));
        HttpResponse<String> otherPath =
                browser.open(browser.page("lifeline-console", system.gateway() + "/api/v1/status", Map.of()));
        HttpResponse<String> plain = browser.open(browser.page(
                "lifeline-console", system.gateway() + "/sign-in", Map.of("code_challenge_method", "plain")));

        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(otherPort.statusCode()).isEqualTo(400);
        assertThat(otherPath.statusCode()).isEqualTo(400);
        assertThat(plain.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void fieldDeviceStaysSignedInForWeeksAndAnAnswerLostOnTheWayDoesNoHarm() throws Exception {
        Browser browser = new Browser(signIn);
        String redirect = system.gateway() + "/field/";
        String code = browser.signIn(
                browser.page("lifeline-field", redirect, Map.of("scope", "openid offline_access")),
                "demo-field",
                DemoUser.FIELD.password(secrets));

        JsonNode first = browser.trade(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "lifeline-field",
                "redirect_uri",
                redirect,
                "code",
                code));
        Map<String, String> refresh = Map.of(
                "grant_type", "refresh_token",
                "client_id", "lifeline-field",
                "refresh_token", first.path("refresh_token").asText());
        browser.trade(refresh); // its answer is lost
        JsonNode again = browser.trade(refresh);

        assertThat(claims(first.path("refresh_token").asText()).path("typ").asText())
                .isEqualTo("Offline");
        assertThat(first.path("refresh_expires_in").asLong()).isGreaterThan(30L * 24 * 60 * 60);
        assertThat(again.path("refresh_token").asText())
                .isNotEmpty()
                .isNotEqualTo(first.path("refresh_token").asText());
        assertThat(texts(claims(again.path("access_token").asText()).path("groups")))
                .contains("field");
    }

    @Test
    void itCanBeStoppedAndStartedAgainAndKeepsEverything() throws IOException {
        String before = claims(system.token("coordinator")).path("sub").asText();

        system.stop("keycloak");
        assertThat(signIn.state()).isEqualTo(SignIn.State.ABSENT);
        system.start("keycloak");

        String fresh = new DemoTokens(signIn, secrets).of(DemoUser.COORDINATOR);
        assertThat(claims(fresh).path("sub").asText()).isEqualTo(before);
    }

    @Test
    void withoutDemoTheFirstAdministratorIsSaidOnceAndMustChooseAnotherPassword() {
        List<String> said = new CopyOnWriteArrayList<>();
        JsonNode demoAdmin = admin.find(Realm.PATH + "/users?username=demo-admin", "username", "demo-admin")
                .orElseThrow();
        String roles = Realm.PATH + "/users/" + demoAdmin.path("id").asText() + "/role-mappings/realm";
        JsonNode role = Http.JSON.createArrayNode().add(Realm.role(admin, "admin"));
        admin.delete(roles, role);
        Realm realm = new Realm(signIn, secrets, system.gateway().getPort(), said::add);

        realm.prepare(false);
        realm.prepare(false);

        assertThat(said).singleElement().asString().contains("first administrator is admin,");
        JsonNode made = admin.find(Realm.PATH + "/users?username=admin", "username", "admin")
                .orElseThrow();
        assertThat(texts(made.path("requiredActions"))).containsExactly("UPDATE_PASSWORD");
        admin.post(roles, role);
    }

    private static Answer passwordToken(String client, DemoUser user) {
        return Http.post(
                signIn.tokens(SignIn.REALM),
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "client_secret", Realm.secretOf(client, secrets),
                        "username", user.username(),
                        "password", user.password(secrets)));
    }

    private static JsonNode claims(String token) throws IOException {
        return Http.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> texts(JsonNode list) {
        return list.isTextual()
                ? List.of(list.asText())
                : Http.JSON.convertValue(list.isMissingNode() ? Http.JSON.createArrayNode() : list, TEXTS);
    }
}
