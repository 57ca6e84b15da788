package org.lifeline.outages.region;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tells once that region-service is no longer asked, and once that it is again. */
@ApplicationScoped
class WatchRegionService {
    private static final Logger LOG = Logger.getLogger(WatchRegionService.class);

    private final AtomicBoolean down = new AtomicBoolean();

    void start(@Observes StartupEvent started, CircuitBreakerMaintenance breakers) {
        breakers.onStateChange(RegionService.NAME, this::changed);
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
