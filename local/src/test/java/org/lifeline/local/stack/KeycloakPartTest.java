package org.lifeline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.machine.Refused;

/** How Keycloak is started, watched and ended, with a fake in its place. */
class KeycloakPartTest {
    @TempDir
    static Path root;

    @TempDir
    Path data;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void project() throws IOException {
        FakeProject.withFakeKeycloak(root);
    }

    @Test
    void servicesAreReadyAndToldOfItWhileItStillStarts() throws Exception {
        try (LocalSystem system = LocalSystem.start(Settings.forTests(root, data), said::add)) {
            String gateway = get(system.gateway().resolve("/environment"));

            assertThat(gateway)
                    .contains("LIFELINE_OIDC_URL=" + system.issuer())
                    .contains("LIFELINE_OIDC_JWKS=" + system.issuer() + "/protocol/openid-connect/certs")
                    .contains("LIFELINE_OIDC_KEYS_KEPT_IN=" + data.resolve("provider-keys/gateway.json"))
                    .contains("LIFELINE_OIDC_CLIENT_ID=lifeline-console")
                    .containsPattern("LIFELINE_OIDC_CLIENT_SECRET=[0-9a-f]{48}")
                    .containsPattern("LIFELINE_INSTALLATION_KEYS=[0-9a-f]{48}")
                    .contains("LIFELINE_PUBLIC_BOARD=true");
            assertThat(get(system.outageService().resolve("/environment")))
                    .containsPattern("LIFELINE_PROTECTION_KEYS=[A-Za-z0-9+/]{43}=")
                    .contains("LIFELINE_WEBHOOKS_PRIVATE_NETWORKS=127.0.0.0/8")
                    .doesNotContain("CLIENT_SECRET");
            assertThat(said).noneMatch(line -> line.startsWith("keycloak"));
            await(() -> answers(system.issuer()));
        }
        assertThat(said).noneMatch(line -> line.contains("unasked"));
        assertThat(data.resolve("log/keycloak.log"))
                .content()
                .contains("start --optimized with jdbc:postgresql://127.0.0.1:", "/keycloak?");
    }

    @Test
    void itIsStartedAgainWhenItEndsAndEndsWithTheLauncher() throws Exception {
        Settings settings = Settings.forTests(root, data).restarting();
        URI keycloak;
        try (LocalSystem system = LocalSystem.start(settings, said::add)) {
            keycloak = system.issuer();
            await(() -> answers(system.issuer()));

            assertThatThrownBy(() -> get(system.issuer().resolve("/exit"))).isInstanceOf(IOException.class);

            await(() -> said.stream().anyMatch(line -> line.contains("keycloak ended before it was ready")));
            await(() -> answers(system.issuer()));
            assertThat(get(system.gateway().resolve("/environment"))).isNotEmpty();
        }
        assertThat(answers(keycloak)).isFalse();
    }

    @Test
    void tokenIsRefusedAtOnceWhenItIsStoppedAndSecretsStayTheSameForTheirOwnerAlone() throws Exception {
        try (LocalSystem system = LocalSystem.start(Settings.forTests(root, data), said::add)) {
            system.stop("keycloak");
            assertThatThrownBy(() -> system.token("viewer"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("Nobody can sign in: keycloak does not run.");
        }
        String first = Files.readString(data.resolve("secrets"));
        LocalSystem.start(Settings.forTests(root, data), said::add).close();

        assertThat(data.resolve("secrets")).content().contains(first.lines().toList());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets"))))
                .isEqualTo("rw-------");
        assertThat(said).noneMatch(line -> first.lines().anyMatch(secret -> line.contains(secret.split("=", 2)[1])));
    }

    private static boolean answers(URI address) {
        try {
            get(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String get(URI address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
