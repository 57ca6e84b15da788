package org.lifeline.gateway.past;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.lifeline.feed.follow.Past;
import org.lifeline.gateway.follow.EventReader;

/**
 * The states of one type that one service tells: it is asked for what differs from those of the nearest time that is kept. One
 * that does not answer is asked once more, and then spared for a moment.
 */
final class Told<T> {
    private static final Logger LOG = Logger.getLogger(Told.class);

    private final String service;
    private final Past past;
    private final EventReader reader;
    private final String type;
    private final Class<T> state;
    private final KeptStates<T> kept;
    private final Guard guard;

    Told(String service, Past past, EventReader reader, String type, Class<T> state, PastConfig config) {
        this.service = service;
        this.past = past;
        this.reader = reader;
        this.type = type;
        this.state = state;
        this.kept = new KeptStates<>(config.keptStates());
        this.guard = Guard.create()
                .withDescription("what " + service + " knew")
                .withRetry()
                .maxRetries(config.retries())
                .delay(config.pause().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.jitter().toMillis(), ChronoUnit.MILLIS)
                .retryOn(IOException.class)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.window())
                .delay(config.spared().toMillis(), ChronoUnit.MILLIS)
                .failOn(IOException.class)
                .done()
                .build();
    }

    /** {@link NotTold} if the service does not tell. */
    StatesThen<T> at(Instant at) {
        try {
            StatesThen<T> before = kept.nearest(at);
            StatesThen<T> then = guard.call(() -> fetched(at, before), new TypeLiteral<StatesThen<T>>() {});
            kept.keep(then);
            return then;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new NotTold("The gateway is stopping");
        } catch (CircuitBreakerOpenException spared) {
            throw notTold();
        } catch (IOException failed) {
            LOG.warnf("%s does not tell what it knew, so nobody is shown it: %s", service, failed.getMessage());
            throw notTold();
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private StatesThen<T> fetched(Instant at, StatesThen<T> before) throws IOException, InterruptedException {
        Past.Held held = before == null ? null : before.held();
        List<StatesThen<T>> all = before == null ? List.of() : kept.all();
        return past.at(
                at,
                held,
                told -> StatesThen.of(
                        told,
                        at,
                        before,
                        (subject, event) -> KeptStates.told(all, before.life(), subject, event),
                        reader,
                        type,
                        state));
    }

    private NotTold notTold() {
        return new NotTold(service + " does not tell now what was known then");
    }
}
