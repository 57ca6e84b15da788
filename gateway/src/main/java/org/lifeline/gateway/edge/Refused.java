package org.lifeline.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what was not let in, by why; never by whom. */
@Singleton
public class Refused {
    private final MeterRegistry meters;

    Refused(MeterRegistry meters) {
        this.meters = meters;
    }

    public Counter because(String why) {
        return Counter.builder("lifeline.edge.refused")
                .description("Connections that were cut and calls that were refused at the edge")
                .tag("why", why)
                .register(meters);
    }
}
