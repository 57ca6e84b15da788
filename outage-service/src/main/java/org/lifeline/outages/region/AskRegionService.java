package org.lifeline.outages.region;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.feed.key.InstallationKeys;

/** Asks region-service, which may be away: not for long, not often, and for a while not at all. */
@ApplicationScoped
class AskRegionService {
    private static final Logger LOG = Logger.getLogger(AskRegionService.class);

    private final AtomicBoolean down = new AtomicBoolean();
    private final RegionService service;
    private final InstallationKeys keys;
    private final TypedGuard<RestResponse<String>> guard;

    AskRegionService(@RestClient RegionService service, InstallationKeys keys, RegionServiceConfig config) {
        this.service = service;
        this.keys = keys;
        this.guard = TypedGuard.create(new TypeLiteral<RestResponse<String>>() {})
                .withDescription("ask region-service")
                .withTimeout()
                .duration(config.answerWithin().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withRetry()
                .maxRetries(config.retries())
                .delay(config.pause().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.jitter().toMillis(), ChronoUnit.MILLIS)
                .abortOn(List.of(ClientWebApplicationException.class, CircuitBreakerOpenException.class))
                .done()
                .withCircuitBreaker()
                .name("region-service")
                .requestVolumeThreshold(config.window())
                .failureRatio(config.share())
                .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
                // it is there and says what is wrong
                .skipOn(ClientWebApplicationException.class)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    /**
     * @throws ClientWebApplicationException with its status, when there is no such region
     * @throws CircuitBreakerOpenException when it was not asked, because it did not answer lately
     */
    RestResponse<String> region(String pcode) {
        return guard.get(() -> service.region(keys.sent(), pcode));
    }

    /** Each try that fails opens it again, which is no news. */
    private void changed(CircuitBreakerState now) {
        if (now == CircuitBreakerState.OPEN && down.compareAndSet(false, true)) {
            LOG.warn("region-service does not answer and is not asked; reports about unknown P-codes stay unresolved");
        } else if (now == CircuitBreakerState.CLOSED && down.compareAndSet(true, false)) {
            LOG.info("region-service answers again");
        }
    }
}
