package org.lifeline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.machine.Refused;

class LocalSystemTest {
    @TempDir
    static Path root;

    @TempDir
    Path data;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void project() throws IOException {
        FakeProject.in(root);
    }

    @Test
    void everyServiceIsToldWhereTheOthersAreAndReachesItsOwnDatabaseOnly() throws Exception {
        try (LocalSystem system = LocalSystem.start(settings(), said::add)) {
            String outage = get(system.outageService(), "/environment");
            String gateway = get(system.gateway(), "/environment");

            assertThat(outage)
                    .contains("LIFELINE_REGION_SERVICE_URL=" + system.regionService())
                    .contains("QUARKUS_DATASOURCE_USERNAME=outages,", "QUARKUS_FLYWAY_USERNAME=outages_owner")
                    .contains("/outages")
                    .doesNotContain("/regions");
            assertThat(gateway)
                    .contains("LIFELINE_OUTAGE_SERVICE_URL=" + system.outageService())
                    .doesNotContain("DATASOURCE", "LIFELINE_PROTECTION_KEYS", "LIFELINE_OIDC");
        }
        assertThat(said).anyMatch(line -> line.matches("gateway +ready after .* http://127.0.0.1:\\d+"));
    }

    @Test
    void webhooksOfADemoReachNoPortOfTheSystem() throws Exception {
        PortNumbers ports = PortNumbers.anyFree();
        try (LocalSystem system = LocalSystem.start(settings().with(ports), said::add)) {
            assertThat(get(system.outageService(), "/environment"))
                    .contains("LIFELINE_WEBHOOKS_REFUSED_PORTS=%d,%d,%d,%d,%d,%d,%d,%d"
                            .formatted(
                                    ports.gateway().http(),
                                    ports.regionService().http(),
                                    ports.outageService().http(),
                                    ports.gateway().management(),
                                    ports.regionService().management(),
                                    ports.outageService().management(),
                                    ports.postgres(),
                                    ports.keycloak()));
        }
    }

    @Test
    void onlyADemoLetsWebhooksCallThisMachine() throws Exception {
        try (LocalSystem system = LocalSystem.start(settings().withoutDemo(), said::add)) {
            assertThat(get(system.outageService(), "/environment")).doesNotContain("LIFELINE_WEBHOOKS");
        }
    }

    @Test
    void nobodyElseReadsWhatIsKeptNorWhatWasKeptBefore() throws IOException {
        Path old = Files.createDirectories(data.resolve("log")).resolve("gateway.log");
        Files.writeString(old, "of a version that left it open");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));

        try (LocalSystem system = LocalSystem.start(settings(), said::add);
                Stream<Path> kept = Files.walk(data)) {
            system.kill9("gateway");
            system.start("gateway");

            assertThat(kept.filter(path -> !Files.isSymbolicLink(path)))
                    .hasSizeGreaterThan(1000)
                    .anyMatch(path -> path.getFileName().toString().startsWith("made-by-a-service"))
                    .allMatch(LocalSystemTest::isPrivate, "private");
        }
    }

    private static boolean isPrivate(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (NoSuchFileException goneMeanwhile) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everythingIsGoneAfterClose() {
        LocalSystem system = LocalSystem.start(settings(), said::add);
        URI gateway = system.gateway();

        system.close();

        assertThatThrownBy(() -> get(gateway, "/environment")).isInstanceOf(IOException.class);
        assertThat(said).noneMatch(line -> line.contains("unasked"));
        LocalSystem.start(settings(), said::add).close();
    }

    @Test
    void partsCanBeKilledAndStartedAgain() throws Exception {
        try (LocalSystem system = LocalSystem.start(settings(), said::add)) {
            for (String part : List.of("outage-service", "postgres", "gateway")) {
                system.kill9(part);
                system.start(part);
            }
            assertThat(get(system.outageService(), "/environment")).isNotEmpty();
            assertThat(said).noneMatch(line -> line.contains("unasked"));
        }
    }

    @Test
    void serviceThatEndsUnaskedIsStartedAgain() throws Exception {
        try (LocalSystem system = LocalSystem.start(settings().restarting(), said::add)) {
            assertThatThrownBy(() -> get(system.outageService(), "/exit")).isInstanceOf(IOException.class);

            await(() -> said.stream()
                            .filter(line -> line.startsWith("outage-service   ready"))
                            .count()
                    == 2);
            assertThat(said).anyMatch(line -> line.contains("outage-service ended unasked (exit code 3"));
            assertThat(get(system.outageService(), "/environment")).isNotEmpty();
        }
    }

    @Test
    void takenPortIsNamedWithItsOptionAndHolderBeforeAnythingStarts() throws Exception {
        try (LocalSystem first = LocalSystem.start(settings(), said::add)) {
            PortNumbers free = PortNumbers.anyFree();
            int taken = first.gateway().getPort();
            Path other = data.resolve("other");
            Settings settings = Settings.forTests(root, other)
                    .with(new PortNumbers(
                            free.gateway(),
                            new ServicePorts(taken, free.regionService().management()),
                            free.outageService(),
                            free.postgres(),
                            free.keycloak()));

            assertThatThrownBy(() -> LocalSystem.start(settings, said::add))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("Port " + taken + " is taken by process ")
                    .hasMessageEndingWith("(java): free it, or choose another with --region-port.");
            assertThat(other.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void serviceThatDoesNotStartIsRefusedWithTheEndOfItsLog() throws Exception {
        Path broken = FakeProject.in(Files.createDirectory(data.resolve("broken")));
        Files.writeString(broken.resolve("gateway/target/quarkus-app/quarkus-run.jar"), "no jar");

        assertThatThrownBy(
                        () -> LocalSystem.start(Settings.forTests(broken, data).withoutKeycloak(), said::add))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gateway ended before it was ready")
                .hasMessageContaining("corrupt jarfile");
    }

    @Test
    void dataIsErasedOnlyWhileNothingRuns() {
        try (LocalSystem system = LocalSystem.start(settings(), said::add)) {
            assertThat(system.gateway()).isNotNull();
            assertThatThrownBy(() -> LocalSystem.erase(data)).hasMessageContaining("already runs");
        }
        LocalSystem.erase(data);

        assertThat(data.resolve("postgres/data")).doesNotExist();
        assertThat(data.resolve("secrets")).doesNotExist();
    }

    private Settings settings() {
        return Settings.forTests(root, data).withoutKeycloak();
    }

    private static String get(URI service, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
