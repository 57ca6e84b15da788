package org.lifeline.gateway.edge.rate;

import io.quarkus.arc.DefaultBean;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whom the gate has found to call. */
@Singleton
@DefaultBean
class SignedIn implements Caller {
    @Override
    public Optional<String> subject(RoutingContext call) {
        return org.lifeline.gateway.caller.Caller.subject(call);
    }
}
