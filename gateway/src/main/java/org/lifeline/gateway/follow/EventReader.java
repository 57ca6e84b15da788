package org.lifeline.gateway.follow;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lifeline.feed.follow.StateLines;
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

    /** Empty if this version of the gateway cannot read it; one such event must not keep it from all later ones. */
    <T> Optional<T> read(ChangeEvent event, Class<T> type) {
        try {
            T state = reader(type).readValue(event.data() == null ? MissingNode.getInstance() : event.data());
            read.increment();
            return Optional.of(state);
        } catch (IOException | IllegalArgumentException failed) {
            leaveOut(event.type(), event.id(), event.subject(), failed);
            return Optional.empty();
        }
    }

    /**
     * A state and the event that told it.
     *
     * @param event its id: an event never changes
     */
    public record ToldState<T>(String event, T state) {}

    /** What has been read before, so that it need not be read again. */
    public interface ReadBefore<T> {
        /** Null if it has not, or is not held any more. */
        ToldState<T> of(String subject, String event);
    }

    /**
     * By subject, the states of one type that were told of another time; empty where a subject had none then, or none that can
     * be read.
     */
    public <T> Map<String, Optional<ToldState<T>>> past(
            StateLines lines, String type, Class<T> of, ReadBefore<T> before) {
        ObjectReader reader =
                reader(of).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // they are the next line
        Map<String, Optional<ToldState<T>>> states = new HashMap<>();
        lines.each(type, (id, subject, data) -> {
            ToldState<T> known = data == null ? null : before.of(subject, id);
            if (known != null) {
                states.put(subject, Optional.of(known));
                return;
            }
            Optional<ToldState<T>> state = Optional.empty();
            if (data != null) {
                try {
                    state = Optional.of(new ToldState<>(id, reader.readValue(data)));
                    read.increment();
                } catch (JsonMappingException | IllegalArgumentException failed) {
                    if (failed.getCause() instanceof StreamReadException broken) {
                        throw broken;
                    }
                    leaveOut(type, id, subject, failed);
                }
            }
            states.put(subject, state);
        });
        return states;
    }

    private ObjectReader reader(Class<?> type) {
        return json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    }

    private void leaveOut(String type, String id, String subject, Exception failed) {
        unreadable.increment();
        LOG.errorf(
                "%s %s of %s cannot be read and is left out, the board keeps what it knew before: %s",
                type, id, subject, failed.getClass().getSimpleName());
    }
}
