package org.lifeline.door.memory;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Ends a service that stays without memory for its sockets, as the JVM ends one without heap: whoever started it starts it again. */
@ApplicationScoped
class EndWithoutDirectMemory {
    private static final Logger LOG = Logger.getLogger(EndWithoutDirectMemory.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** As {@code -XX:+ExitOnOutOfMemoryError} does it. */
    static final int EXIT_CODE = 3;

    /** When a service gives up. */
    @ConfigMapping(prefix = "lifeline.direct-memory")
    interface Settings {
        /** For so long an event loop may be refused memory outside the heap, time and again, before the service ends. */
        @WithDefault("10s")
        Duration refusedFor();
    }

    void watch(@Observes StartupEvent started, Vertx vertx, Settings settings) {
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) { // where each change of the code would leave one behind
            new DirectMemoryWatch(
                            VertxByteBufAllocator.POOLED_ALLOCATOR,
                            EVERY,
                            settings.refusedFor(),
                            EndWithoutDirectMemory::end)
                    .over(((VertxInternal) vertx).getEventLoopGroup());
        }
    }

    /** At once: an orderly end would need the memory that is not there. */
    static void end(OutOfMemoryError refused) {
        LOG.fatalf("No memory outside the heap any more, so the service ends: %s", refused.getMessage());
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
