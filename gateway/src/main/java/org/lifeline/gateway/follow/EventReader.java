package org.lifeline.gateway.follow;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lifeline.wire.ChangeEvent;

/** Takes the states out of the events of one feed, and counts them. */
public final class EventReader {
    public static final String REGION = "org.lifeline.region.changed";
    public static final String ASSESSMENT = "org.lifeline.assessment.changed";

    private static final Logger LOG = Logger.getLogger(EventReader.class);

    private final ObjectMapper json;
    private final Counter read;
    private final Counter unreadable;

    public EventReader(String upstream, ObjectMapper json, MeterRegistry meters) {
        this.json = json;
        this.read = meters.counter("lifeline.board.changes", "upstream", upstream);
        this.unreadable = meters.counter("lifeline.board.changes.unreadable", "upstream", upstream);
    }

    /** The states in all events of one type. */
    public <T> List<T> all(Iterator<ChangeEvent> events, String type, Class<T> state) {
        List<T> all = new ArrayList<>();
        events.forEachRemaining(event -> {
            if (type.equals(event.type())) {
                read(event, state).ifPresent(all::add);
            }
        });
        return all;
    }

    /**
     * Takes over what all events of one type say of their subjects. Of one that tells no state, or none that can be read,
     * nothing is left.
     */
    public <T> void into(Map<String, T> states, Iterator<ChangeEvent> events, String type, Class<T> state) {
        events.forEachRemaining(event -> {
            if (type.equals(event.type())) {
                Optional<T> told = event.id() == null && event.data() == null ? Optional.empty() : read(event, state);
                told.ifPresentOrElse(one -> states.put(event.subject(), one), () -> states.remove(event.subject()));
            }
        });
    }

    /** Empty if this version of the gateway cannot read it; one such event must not keep it from all later ones. */
    <T> Optional<T> read(ChangeEvent event, Class<T> type) {
        try {
            T state = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
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
