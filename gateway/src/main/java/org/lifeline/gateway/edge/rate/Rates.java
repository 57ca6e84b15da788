package org.lifeline.gateway.edge.rate;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.lifeline.gateway.caller.Credentials;
import org.lifeline.gateway.edge.Refused;

/** Holds everybody to what one address and one person may ask. */
@Singleton
public class Rates {
    /** After it is timed, before anything is done for it. */
    private static final int FIRST = 1500;

    /** The gate is one step before. */
    private static final int ONCE_IT_IS_KNOWN_WHO_CALLS = -1;

    /** Where it is found out who calls. */
    private static final String API = "/api/v1/";

    private static final String ME = "/me";

    private final RateConfig config;
    private final Purses purses;
    private final Caller caller;
    private final Slots slots;
    private final Counter refused;

    Rates(RateConfig config, Purses purses, Caller caller, Refused refused, MeterRegistry meters) {
        this.config = config;
        this.purses = purses;
        this.caller = caller;
        this.slots = new Slots(config);
        this.refused = refused.because("rate");
        Gauge.builder("lifeline.edge.remembered", purses, Purses::remembered)
                .description("Addresses and people whose budgets are remembered")
                .register(meters);
    }

    void guard(@Observes Filters filters) {
        filters.register(this::byAddress, FIRST);
    }

    void install(@Observes Router router) {
        router.route(API + "*").order(ONCE_IT_IS_KNOWN_WHO_CALLS).handler(this::bySubject);
        router.route(ME).order(ONCE_IT_IS_KNOWN_WHO_CALLS).handler(this::bySubject);
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

    /** What is still done for a call counts as long as it lasts, although the caller may have left. */
    public void keepUntil(RoutingContext call, Future<?> work) {
        Slot slot = Slot.of(call);
        if (slot != null) {
            slot.keepUntil(work);
        }
    }

    /** A call whose answer never ends is a connection and no call under way. */
    public void countsAsConnectionOnly(RoutingContext call) {
        Slot slot = Slot.of(call);
        if (slot != null) {
            slot.giveBack();
        }
    }

    private void byAddress(RoutingContext call) {
        Purse address = purses.ofAddress(call.request());
        if (refuses(call, errand(call), address, "address")) {
            return;
        }
        boolean counted = Slot.of(call) != null; // on another way that led here
        if (counted
                || !isFull(call, isLookedAt(call) ? slots.openUnproven(call, address) : slots.open(call, address))) {
            call.next();
        }
    }

    /** Whether the gate will find out who makes it. */
    private static boolean isLookedAt(RoutingContext call) {
        String path = call.normalizedPath();
        return Credentials.shown(call.request()) && (path.startsWith(API) || path.equals(ME));
    }

    private void bySubject(RoutingContext call) {
        Purse address = purses.ofAddress(call.request());
        Optional<Purse> person = caller.subject(call).map(purses::ofSubject);
        if (person.isPresent() && refuses(call, errand(call), person.get(), "person")) {
            return;
        }
        Optional<Slots.Full> full = person.isPresent()
                ? slots.open(call, address, person.get())
                : isLookedAt(call) ? slots.open(call, address) : Optional.empty();
        if (!isFull(call, full)) {
            call.next();
        }
    }

    private boolean isFull(RoutingContext call, Optional<Slots.Full> full) {
        full.ifPresent(whose -> {
            refused.increment();
            TooMany.atOnce(whose, call);
        });
        return full.isPresent();
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
