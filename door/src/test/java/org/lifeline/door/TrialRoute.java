package org.lifeline.door;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A route that fails without a resource. */
@ApplicationScoped
class TrialRoute {
    void install(@Observes Router router) {
        router.route("/failing-route").handler(call -> {
            throw new IllegalStateException("the secret of the house");
        });
    }
}
