package org.lifeline.outages.webhook.sending;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.reach.Receiver;
import org.lifeline.outages.webhook.signing.Signature;
import org.lifeline.outages.webhook.signing.SigningSecrets;

/**
 * Sends one event to one receiver: to the address that was looked at, within a time, without following it anywhere. Of the
 * answer its status counts; its body is thrown away.
 */
@ApplicationScoped
class Post {
    private static final String CLOUD_EVENT = "application/cloudevents+json; charset=utf-8";
    private static final String USER_AGENT = "Lifeline-Webhooks/1";
    private static final int IDLE_CONNECTION_SECONDS = 10;

    /** To one address; more deliveries than that wait for one another there, and nowhere else. */
    private static final int MOST_CONNECTIONS = 64;

    private final Vertx vertx;
    private final HttpClient client;
    private final SigningSecrets secrets;
    private final WebhookSettings settings;
    private final Clock clock;

    Post(Vertx vertx, SigningSecrets secrets, WebhookSettings settings, Clock clock) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) settings.connectWithin().toMillis())
                .setSslHandshakeTimeout(settings.connectWithin().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(IDLE_CONNECTION_SECONDS)
                .setVerifyHost(true);
        settings.certificates().ifPresent(files -> {
            PemTrustOptions trusted = new PemTrustOptions();
            files.forEach(file -> trusted.addCertPath(file.toString()));
            options.setTrustOptions(trusted);
        });
        this.vertx = vertx;
        this.client = vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS))
                .withConnectHandler(connection -> connection.exceptionHandler(Post::unsaid))
                .build();
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** The attempt fails for it; the log would repeat what the receiver sent. */
    private static void unsaid(Throwable broken) {
        // told by the attempt
    }

    CompletionStage<Outcome> send(Receiver receiver, Claimed claimed) {
        byte[] body = claimed.body().getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        Attempt attempt = new Attempt();
        client.request(options(receiver, claimed))
                .onFailure(attempt.told::tryFail)
                .onSuccess(request -> attempt.with(
                        request.putHeader("Content-Type", CLOUD_EVENT)
                                .putHeader("User-Agent", USER_AGENT)
                                .putHeader("webhook-id", claimed.id().toString())
                                .putHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                                .putHeader("webhook-signature", signature(claimed, now, body)),
                        Buffer.buffer(body)));
        return attempt.told.future().toCompletionStage();
    }

    private static RequestOptions options(Receiver receiver, Claimed claimed) {
        String address = receiver.address(claimed.attempt()).getHostAddress();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(receiver.port(), address))
                .setSsl(receiver.tls())
                .setHost(receiver.host())
                .setPort(receiver.port())
                .setURI(receiver.path())
                .setFollowRedirects(false);
    }

    private String signature(Claimed claimed, Instant now, byte[] body) {
        return Signature.of(
                Stream.of(claimed.signers().secret(), claimed.signers().previous())
                        .filter(Objects::nonNull)
                        .map(kept -> secrets.open(kept, claimed.webhook()))
                        .toList(),
                claimed.id().toString(),
                now,
                body);
    }

    /** From the first step to the end of the answer, with one clock over all of it. */
    private final class Attempt {
        private final Promise<Outcome> told = Promise.promise();
        private final long clockwork = vertx.setTimer(settings.answerWithin().toMillis(), over -> giveUp());
        private volatile HttpClientRequest request;
        private long read;

        void with(HttpClientRequest begun, Buffer body) {
            request = begun;
            if (told.future().isComplete()) {
                giveUp();
                return;
            }
            begun.response().onFailure(this::failed).onSuccess(this::answered);
            begun.end(body).onFailure(this::failed);
        }

        private void answered(HttpClientResponse answer) {
            answer.handler(piece -> {
                read += piece.length();
                if (read > settings.mostAnswer().asLongValue()) {
                    giveUp();
                }
            });
            answer.exceptionHandler(broken -> vertx.cancelTimer(clockwork));
            answer.endHandler(end -> vertx.cancelTimer(clockwork));
            told.tryComplete(Outcome.ofAnswer(
                    answer.statusCode(),
                    answer.getHeader("Retry-After"),
                    clock.instant(),
                    settings.longestRetryAfter()));
        }

        private void failed(Throwable why) {
            vertx.cancelTimer(clockwork);
            told.tryFail(why);
        }

        /** Closes the connection; what was told before stays told. */
        private void giveUp() {
            vertx.cancelTimer(clockwork);
            told.tryFail(new TimeoutException());
            if (request != null) {
                request.reset();
                request.connection().close();
            }
        }
    }
}
