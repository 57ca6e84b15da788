package org.lifeline.gateway.edge.rate;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.lifeline.gateway.edge.Refused;

/** Holds everybody to what one address and one person may ask. */
@Singleton
public class Rates {
    /** After it is timed, before anything is done for it. */
    private static final int FIRST = 1500;

    /** The gate is one step before. */
    private static final int ONCE_IT_IS_KNOWN_WHO_CALLS = -1;

    private final RateConfig config;
    private final Purses purses;
    private final Caller caller;
    private final Counter refused;

    Rates(RateConfig config, Purses purses, Caller caller, Refused refused, MeterRegistry meters) {
        this.config = config;
        this.purses = purses;
        this.caller = caller;
        this.refused = refused.because("rate");
        Gauge.builder("lifeline.edge.remembered", purses, Purses::remembered)
                .description("Addresses and people whose budgets are remembered")
                .register(meters);
    }

    void guard(@Observes Filters filters) {
        filters.register(this::byAddress, FIRST);
    }

    void install(@Observes Router router) {
        router.route("/api/v1/*").order(ONCE_IT_IS_KNOWN_WHO_CALLS).handler(this::bySubject);
    }

    /** For an answer that is ready: a count and no bucket, to stay cheap. True once it is answered. */
    public boolean refusesReady(RoutingContext call) {
        if (purses.ofAddress(call.request()).ready.isAmong(config.readyInASecond())) {
            return false;
        }
        refused.increment();
        TooMany.ready(call);
        return true;
    }

    /** For a call that is taken before filters see it. True once it is answered. */
    public boolean refuses(RoutingContext call) {
        return refuses(call, errand(call), purses.ofAddress(call.request()), "address");
    }

    private void byAddress(RoutingContext call) {
        Purse purse = purses.ofAddress(call.request());
        if (refuses(call, errand(call), purse, "address")) {
            return;
        }
        if (!refusesAtOnce(call, purse, config.atOnce(), "address")) {
            call.next();
        }
    }

    private void bySubject(RoutingContext call) {
        boolean answered = caller.subject(call).map(purses::ofSubject).stream()
                .anyMatch(purse -> refuses(call, errand(call), purse, "person")
                        || refusesAtOnce(call, purse, config.atOnceOfAPerson(), "person"));
        if (!answered) {
            call.next();
        }
    }

    private boolean refusesAtOnce(RoutingContext call, Purse purse, int most, String whose) {
        if (Slot.take(call, purse.atOnce, most)) {
            return false;
        }
        refused.increment();
        TooMany.atOnce(whose, call);
        return true;
    }

    private boolean refuses(RoutingContext call, Errand errand, Purse purse, String whose) {
        ConsumptionProbe probe = purse.bucket(errand).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refused.increment();
            TooMany.of(errand, purse.budget(errand), whose, probe.getNanosToWaitForRefill(), call);
            return true;
        }
        if (errand == Errand.WRITE) {
            call.addEndHandler(over -> payForWeight(call, purse));
        }
        return false;
    }

    /** Paid when it is known, into debt if need be: no header has to be believed, and what was begun is not broken off. */
    private void payForWeight(RoutingContext call, Purse purse) {
        long calls = call.request().bytesRead()
                / config.weightOfACallAt()
                        .getOrDefault(call.normalizedPath(), config.weightOfACall())
                        .asLongValue();
        if (calls > 0) {
            purse.bucket(Errand.WRITE).consumeIgnoringRateLimits(calls);
        }
    }

    private Errand errand(RoutingContext call) {
        return Errand.of(call.request(), call.normalizedPath(), config.signInAt());
    }
}
