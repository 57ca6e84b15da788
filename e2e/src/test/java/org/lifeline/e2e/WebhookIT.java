package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.soon;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens is pushed, signed, to whoever asked for it at the gateway. */
class WebhookIT {
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> REGIONS =
            List.of("SY100005", "SY100006", "SY100302", "SY100303", "SY100304", "SY100305");

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer receiver;
    private String webhook;
    private String secret;
    private String region;

    /** @param signed whether the header holds the signature that the secret makes */
    private record Arrived(String id, JsonNode event, boolean signed, int answered) {}

    @BeforeEach
    void somebodyListens() throws IOException {
        Whole.system().awaitSignIn();
        region = REGIONS.get(NEXT.getAndIncrement());
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            String signed = id + "." + exchange.getRequestHeaders().getFirst("webhook-timestamp") + ".";
            String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
            int answer = status;
            arrived.add(new Arrived(
                    id,
                    Whole.parse(new String(body, StandardCharsets.UTF_8)),
                    Arrays.asList(signatures.split(" ")).contains(signature(signed, body)),
                    answer));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        String body = "{\"url\":\"http://127.0.0.1:" + receiver.getAddress().getPort()
                + "/hook\",\"eventTypes\":[\"org.lifeline.outage.opened\"],\"regions\":[\"" + region + "\"]}";
        HttpResponse<String> made = as("integration", WEBHOOKS, "POST", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        webhook = Whole.parse(made.body()).path("id").asText();
        secret = Whole.parse(made.body()).path("secret").asText();
        assertThat(made.headers().firstValue("Location")).contains(WEBHOOKS + "/" + webhook);
    }

    @AfterEach
    void nobodyListens() {
        as("admin", WEBHOOKS + "/" + webhook, "DELETE", null);
        receiver.stop(0);
    }

    @Test
    void anOutageArrivesSigned() {
        anOutageOpens();

        soon().until(() -> !arrived.isEmpty());
        assertThat(arrived).allMatch(Arrived::signed);
        JsonNode event = arrived.get(0).event();
        assertThat(event.path("type").asText()).isEqualTo("org.lifeline.outage.opened");
        assertThat(event.path("source").asText()).isEqualTo("/outage-service");
        JsonNode outage = Whole.outage("region=" + region);
        assertThat(event.at("/data/id").asText()).isEqualTo(outage.path("id").asText());
        soon().untilAsserted(() -> {
            JsonNode delivery = deliveries().at("/items/0");
            assertThat(delivery.path("state").asText()).isEqualTo("DELIVERED");
            assertThat(delivery.path("id").asText()).isEqualTo(arrived.get(0).id());
        });
    }

    @Test
    void whatAReceiverRefusesComesAgain() {
        status = 500;
        anOutageOpens();
        soon().until(() -> !arrived.isEmpty());
        soon().untilAsserted(() -> {
            JsonNode delivery = deliveries().at("/items/0");
            assertThat(delivery.path("state").asText()).isEqualTo("WAITING");
            assertThat(delivery.path("lastStatus").asInt()).isEqualTo(500);
            assertThat(delivery.path("lastFailure").asText()).isEqualTo("STATUS");
        });

        status = 200;

        soon().untilAsserted(() -> {
            JsonNode delivery = deliveries().at("/items/0");
            assertThat(delivery.path("state").asText()).isEqualTo("DELIVERED");
            assertThat(delivery.path("attempts").asInt()).isGreaterThan(1);
        });
        assertThat(arrived).hasSizeGreaterThan(1).allMatch(Arrived::signed);
        assertThat(arrived.stream().map(Arrived::id).distinct()).hasSize(1);
    }

    @Test
    void nothingIsLostWhenTheServiceIsKilledInBetween() {
        status = 503;
        anOutageOpens();
        soon().until(() -> !arrived.isEmpty());

        Whole.system().kill9("outage-service");
        status = 200;
        Whole.system().start("outage-service");

        soon().until(() -> arrived.stream().anyMatch(one -> one.answered() == 200));
        assertThat(arrived).allMatch(Arrived::signed);
        soon().untilAsserted(() ->
                assertThat(deliveries().at("/items/0/state").asText()).isEqualTo("DELIVERED"));
    }

    @Test
    void whilePausedItWaits() {
        assertThat(change("{\"paused\":true}").statusCode()).isEqualTo(200);
        anOutageOpens();
        soon().untilAsserted(() -> assertThat(shown().path("waiting").asInt()).isEqualTo(1));
        assertThat(arrived).isEmpty();

        assertThat(change("{\"paused\":false}").statusCode()).isEqualTo(200);

        soon().until(() -> arrived.size() == 1);
    }

    @Test
    void ofOthersNobodyLearns() {
        String ofAdmin = "{\"url\":\"http://127.0.0.1:" + receiver.getAddress().getPort() + "/admin\"}";
        String foreign = Whole.parse(as("admin", WEBHOOKS, "POST", ofAdmin).body())
                .path("id")
                .asText();
        try {
            assertThat(as("integration", WEBHOOKS + "/" + foreign, "GET", null).statusCode())
                    .isEqualTo(404);
            assertThat(as("integration", WEBHOOKS + "/" + foreign, "DELETE", null)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(as("admin", WEBHOOKS + "/" + webhook, "GET", null).statusCode())
                    .isEqualTo(200);
        } finally {
            as("admin", WEBHOOKS + "/" + foreign, "DELETE", null);
        }
    }

    private void anOutageOpens() {
        assertThat(Whole.file(Whole.report(
                                region, "WATER", "NONE", Instant.now().minusSeconds(60)))
                        .statusCode())
                .isEqualTo(201);
    }

    private JsonNode shown() {
        return Whole.parse(
                as("integration", WEBHOOKS + "/" + webhook, "GET", null).body());
    }

    private JsonNode deliveries() {
        return Whole.parse(as("integration", WEBHOOKS + "/" + webhook + "/deliveries", "GET", null)
                .body());
    }

    private HttpResponse<String> change(String patch) {
        String path = WEBHOOKS + "/" + webhook;
        String tag = as("integration", path, "GET", null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return Whole.send(Whole.request(path)
                .header("Authorization", "Bearer " + Whole.token("integration"))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(patch)));
    }

    private static HttpResponse<String> as(String role, String path, String method, String body) {
        return Whole.send(Whole.request(path)
                .header("Authorization", "Bearer " + Whole.token(role))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body)));
    }

    private String signature(String signed, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            mac.update(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
