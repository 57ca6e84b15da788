package org.lifeline.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lifeline.local.machine.Refused;

/** Asks a service at its management port until it says that it is ready. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    /** False when it ended, or patience did. */
    static boolean await(URI service, BooleanSupplier alive) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (alive.getAsBoolean() && System.nanoTime() < deadline) {
                if (isReady(service) && alive.getAsBoolean()) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while " + service + " started.", e);
        }
    }

    private static boolean isReady(URI service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
