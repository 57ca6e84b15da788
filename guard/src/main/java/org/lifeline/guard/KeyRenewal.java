package org.lifeline.guard;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Has the provider's keys told in time where they are kept on disk, also while nobody calls. */
@Singleton
class KeyRenewal {
    private static final long LOOK_EVERY_MILLIS = 10_000;

    void begin(@Observes StartupEvent started, TokenConfig config, TokenCheck check, Vertx vertx) {
        if (config.keysKeptIn().isPresent()) {
            renew(check, vertx);
            vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> renew(check, vertx));
        }
    }

    private static void renew(TokenCheck check, Vertx vertx) {
        vertx.executeBlocking(() -> {
            check.renewKeys();
            return null;
        });
    }
}
