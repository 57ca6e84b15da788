package org.lifeline.gateway.edge.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a connection may take of this gateway's time and room. */
@ConfigMapping(prefix = "lifeline.edge.connections")
interface ConnectionConfig {
    /**
     * From one address, or one /64 of IPv6: a camp behind one address holds a stream and a call or two for each phone, and
     * nobody alone should hold all that {@code quarkus.http.limits.max-connections} allows. A proxy that is trusted holds any number.
     */
    @WithDefault("512")
    int mostOfAnAddress();

    /** From when a connection is open, or from the first byte of a later request: a bad network needs seconds, not minutes. */
    @WithDefault("15s")
    Duration headWithin();

    /** A network may be silent for so long under a body, and again once what has come makes up for it. */
    @WithDefault("30s")
    Duration bodyGrace();

    /**
     * In a second, on the average; what came faster counts for no more than the grace, or who sent megabytes and keeps back the
     * last byte would hold its room for as long. Half of what the slowest network that carries anything brings (GPRS
     * with one slot and the coding for bad links, 1.1 kB/s). A report of 4 KiB has 38 s, 1 MiB of reports 35 minutes.
     */
    @WithDefault("512")
    MemorySize leastOfABody();

    /** No body takes longer, however large: a full batch then needs 1.7 KiB/s, a file of 64 MiB 27. */
    @WithDefault("40m")
    Duration bodyWithin();

    /** A network may take nothing of an answer for so long while it waits, and again once what was taken makes up for it. */
    @WithDefault("30s")
    Duration answerGrace();

    /** In a second, on the average, while something waits to be taken: as of a body. Streams of events are not held to it. */
    @WithDefault("512")
    MemorySize leastOfAnAnswer();

    /** No answer takes longer to be taken, however large. */
    @WithDefault("40m")
    Duration answerWithin();

    /**
     * What the system is asked to hold for a socket; Linux holds twice as much. What is there counts as taken, and it asks for more
     * when a third is gone: at 700 bytes a second that is every 30 s, so that no more would hide how fast somebody reads.
     * 64 KiB a round trip are 640 kB/s at 100 ms.
     */
    @WithDefault("32K")
    MemorySize heldBySystem();
}
