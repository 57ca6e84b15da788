package org.lifeline.gateway.edge.rate;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Knows who makes a call. */
public interface Caller {
    /**
     * The subject of a token that was found valid, of the call itself or of the session that it belongs to; empty for who is
     * not signed in. Asked after the gate has looked at who calls, on the event loop.
     */
    Optional<String> subject(RoutingContext call);
}
