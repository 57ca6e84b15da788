package org.lifeline.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How patiently calls are forwarded. */
@ConfigMapping(prefix = "lifeline.forward")
interface ForwardConfig {
    /** How long opening a connection to a service may take. */
    @WithDefault("2s")
    Duration connectWithin();

    /** How long a service may be silent, before its answer and within it, once it has the whole request. */
    @WithDefault("30s")
    Duration answerWithin();

    /** Connections to each service; as many calls again may wait for one. */
    @WithDefault("64")
    int mostConnections();

    /** The largest body that is taken. One of up to this size is read whole before its owner is asked. */
    @WithDefault("1M")
    MemorySize mostBody();

    /** The largest that is taken at exactly this path; what is larger than others may be streams through. */
    Map<String, MemorySize> mostBodyAt();

    /** @param path without dot segments */
    default long mostBody(String path) {
        return mostBodyAt().getOrDefault(path, mostBody()).asLongValue();
    }

    /**
     * Of all bodies that are read before their owners are asked, from when they come until their calls are answered: an eighth
     * of a heap of 256 MiB. A quarter of it is kept for those of up to 64 KiB.
     */
    @WithDefault("32M")
    MemorySize mostBodiesTogether();

    /** Of one person at a time: two batches of the largest kind. */
    @WithDefault("8M")
    MemorySize mostBodiesOfAPerson();

    /** What a caller is told to wait after a failure that has not (yet) shut the service off. */
    @WithDefault("5s")
    Duration retryAfter();

    Retry retry();

    Breaker breaker();

    /** How a call is made again of which surely nothing, or nothing that changes anything, came to the service. */
    interface Retry {
        @WithDefault("2")
        int most();

        /** Before the first time; twice as long before each further one. */
        @WithDefault("50ms")
        Duration pause();

        /** How much longer or shorter each pause may be, so that calls that failed together do not come back together. */
        @WithDefault("25ms")
        Duration jitter();

        /** No call is made again later than this after it came. */
        @WithDefault("1s")
        Duration within();
    }

    /** When a service is shut off, and for how long. */
    interface Breaker {
        /** So many calls, the last ones, are looked at. */
        @WithDefault("10")
        int window();

        /** What part of them has to fail. */
        @WithDefault("0.5")
        double share();

        /** How long nothing is sent to the service before one call tries it. */
        @WithDefault("1s")
        Duration delay();

        /** How soon that one has to be answered, for the others to be let through. */
        @WithDefault("2s")
        Duration probeWithin();
    }
}
