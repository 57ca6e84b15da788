package org.lifeline.gateway.follow;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lifeline.wire.ChangeEvent;

/** Takes the states out of the events of one feed, and counts them. */
final class EventReader {
    private static final Logger LOG = Logger.getLogger(EventReader.class);

    private final ObjectMapper json;
    private final Counter read;
    private final Counter unreadable;

    EventReader(String upstream, ObjectMapper json, MeterRegistry meters) {
        this.json = json;
        this.read = meters.counter("lifeline.board.changes", "upstream", upstream);
        this.unreadable = meters.counter("lifeline.board.changes.unreadable", "upstream", upstream);
    }

    /** Empty if this version of the gateway cannot read it; one such event must not keep it from all later ones. */
    <T> Optional<T> read(ChangeEvent event, Class<T> type) {
        try {
            T state = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event.data() == null ? MissingNode.getInstance() : event.data());
            read.increment();
            return Optional.of(state);
        } catch (IOException | IllegalArgumentException failed) {
            unreadable.increment();
            LOG.errorf(
                    "%s %s of %s cannot be read and is left out, the board keeps what it knew before: %s",
                    event.type(), event.id(), event.subject(), failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
