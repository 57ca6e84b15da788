package org.lifeline.outages.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.webhook.Hook;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.delivery.Failure;
import org.lifeline.outages.webhook.reach.Receiver;
import org.lifeline.outages.webhook.sending.Claimed.Signers;
import org.lifeline.outages.webhook.signing.SigningSecrets;

/** One attempt, at receivers as they are. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class PostTest {
    private static final String HERE = "127.0.0.2";
    private static final String NAME = "hooks.example";

    private final Vertx vertx;
    private final SigningSecrets secrets;

    PostTest(Vertx vertx, SigningSecrets secrets) {
        this.vertx = vertx;
        this.secrets = secrets;
    }

    /** The name is nobody's: had it been looked up again, there would be no answer. */
    @Test
    void theAddressThatWasLookedAtIsCalledUnderTheNameOfTheReceiver() throws Exception {
        try (Hook hook = Hook.open()) {
            Outcome outcome = send(post(Map.of()), false, NAME, hook.port());

            assertThat(outcome.delivered()).isTrue();
            assertThat(hook.got().get(0).host()).isEqualTo(NAME + ":" + hook.port());
        }
    }

    @Test
    void aCertificateIsBelievedForItsNameAlone(@TempDir Path dir) throws Exception {
        Path authority = certificate(dir);
        Queue<String> called = new ConcurrentLinkedQueue<>();
        HttpsServer server = tlsServer(dir, called);
        Post trusting = post(Map.of("lifeline.webhooks.certificates", authority.toString()));
        int port = server.getAddress().getPort();

        assertThat(send(trusting, true, NAME, port).delivered()).isTrue();
        assertThat(send(trusting, true, "other.example", port).failure()).isEqualTo(Failure.TLS);
        assertThat(send(post(Map.of()), true, NAME, port).failure()).isEqualTo(Failure.TLS);

        assertThat(called).hasSize(1);
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'', CONNECTION_LOST",
        "'220 mail.example ESMTP\r\n', NOT_HTTP",
        "'HTTP/1.1 ', CONNECTION_LOST",
        "'HTTP/1.1 200 OK\r\nX: %s\r\n\r\n', NOT_HTTP"
    })
    void whatIsNoAnswerIsAFailure(String answer, Failure failure) throws Exception {
        byte[] bytes = answer.formatted("x".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName(HERE))) {
            Thread one = new Thread(() -> answer(server, bytes));
            one.start();

            Outcome outcome = send(post(Map.of()), false, HERE, server.getLocalPort());

            assertThat(outcome.failure()).isEqualTo(failure);
            one.join();
        }
    }

    @Test
    void noAnswerIsWaitedForNoLongerThanAllowedAndTheConnectionIsClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName(HERE))) {
            Thread one = new Thread(() -> {
                try (Socket socket = server.accept();
                        InputStream in = socket.getInputStream()) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                    closed.countDown();
                } catch (IOException reset) {
                    closed.countDown();
                }
            });
            one.start();

            long begun = System.nanoTime();
            Outcome outcome =
                    send(post(Map.of("lifeline.webhooks.answer-within", "500ms")), false, HERE, server.getLocalPort());

            assertThat(outcome.failure()).isEqualTo(Failure.TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nobodyListening() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 5, InetAddress.getByName(HERE))) {
            port = gone.getLocalPort();
        }

        assertThat(send(post(Map.of()), false, HERE, port).failure()).isEqualTo(Failure.CONNECT_REFUSED);
    }

    private Post post(Map<String, String> settings) {
        return new Post(
                vertx,
                secrets,
                new SmallRyeConfigBuilder()
                        .withMapping(WebhookSettings.class)
                        .withSources(new PropertiesConfigSource(settings, "this test", 1000))
                        .withConverter(Duration.class, 1000, new DurationConverter())
                        .withConverter(MemorySize.class, 1000, new MemorySizeConverter())
                        .build()
                        .getConfigMapping(WebhookSettings.class),
                Clock.systemUTC());
    }

    private Outcome send(Post post, boolean tls, String host, int port) throws Exception {
        UUID webhook = UUID.randomUUID();
        Receiver receiver = new Receiver(tls, host, port, "/", List.of(InetAddress.getByName(HERE)));
        Signers signers = new Signers(secrets.make(webhook).sealed(), null);
        return post.send(receiver, new Claimed(UUID.randomUUID(), webhook, 1, false, "{}", "", signers))
                .exceptionally(Outcome::ofFailure)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static void answer(ServerSocket server, byte[] bytes) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[1 << 16]);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException hungUp) {
            // as the test expects of some answers
        }
    }

    /** Made by the keytool of this Java; the certificate as PEM. */
    private static Path certificate(Path dir) throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                "hook",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + NAME,
                "-ext",
                "SAN=dns:" + NAME,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                dir.resolve("hook.p12").toString(),
                "-storepass",
                "changeit");
        Path pem = dir.resolve("hook.pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "hook",
                "-keystore",
                dir.resolve("hook.p12").toString(),
                "-storepass",
                "changeit",
                "-file",
                pem.toString());
        return pem;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static HttpsServer tlsServer(Path dir, Queue<String> called) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(dir.resolve("hook.p12"))) {
            keys.load(file, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestMethod());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
