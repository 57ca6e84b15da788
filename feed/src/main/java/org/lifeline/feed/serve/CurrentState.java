package org.lifeline.feed.serve;

import java.util.function.Consumer;
import org.lifeline.wire.ChangeEvent;

/** What a service's snapshot consists of. Its lines have the shape of events, so that readers need one way to apply both. */
public interface CurrentState {
    /** Hands every line to the consumer; called inside a repeatable-read transaction. */
    void emit(Consumer<ChangeEvent> line);

    /** The type of the events that tell the whole state of their subject: the last of each say what was known at a time. */
    String stateType();
}
