package org.lifeline.feed.follow;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.lifeline.wire.ChangeEvent;

/**
 * What a service derives from the feed of another. It keeps the cursor together with what it derived, so that nothing is
 * applied twice. Around a snapshot an event may come once more, and older than the state already kept: only a greater
 * {@code version} of a subject counts.
 */
public interface Replica {
    /** Where to go on; empty when a snapshot is needed. */
    Optional<String> cursor();

    /** Puts the state in place of everything kept, all or nothing: the iterator throws when the snapshot breaks off. */
    void replace(Iterator<ChangeEvent> state, String cursor);

    /** Applies the events and keeps the cursor, all or nothing. */
    void apply(List<ChangeEvent> events, String cursor);
}
