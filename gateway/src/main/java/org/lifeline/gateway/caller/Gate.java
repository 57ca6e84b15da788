package org.lifeline.gateway.caller;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.lifeline.gateway.EdgeProblem;

/**
 * Every call of the API comes through here, once it is known who makes it: nobody gets no further than the status, which
 * decides for itself what it shows to whom. Owners check again what a role may do.
 */
@ApplicationScoped
class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final String STATUS = "/api/v1/status";

    /** After the platform has prepared its ways to sign in, and before whatever answers. */
    private static final int BEFORE_ALL_DOORS = -2;

    private final Callers callers;

    Gate(Callers callers) {
        this.callers = callers;
    }

    void install(@Observes Router router) {
        router.route("/api/v1/*").order(BEFORE_ALL_DOORS).handler(this::look);
        router.route("/me").order(BEFORE_ALL_DOORS).handler(this::look);
    }

    private void look(RoutingContext call) {
        if (CrossSite.mayBeForged(call.request())) {
            Refusal.send(call, Refusal.MAYBE_FORGED);
            return;
        }
        callers.of(call).onSuccess(caller -> admit(caller, call)).onFailure(failure -> refuse(failure, call));
    }

    private static void admit(Caller caller, RoutingContext call) {
        if (caller.anonymous() && !ofStatus(call.normalizedPath())) {
            Refusal.send(call, Refusal.NOBODY);
            return;
        }
        caller.noteIn(call);
        call.next();
    }

    private static boolean ofStatus(String path) {
        return path.equals(STATUS) || path.startsWith(STATUS + "/") || path.startsWith(STATUS + ".");
    }

    private static void refuse(Throwable failure, RoutingContext call) {
        EdgeProblem problem = Refusal.of(failure);
        if (problem == Refusal.PROVIDER_AWAY) {
            LOG.debug("the identity provider does not answer", failure);
        }
        Refusal.send(call, problem);
    }
}
