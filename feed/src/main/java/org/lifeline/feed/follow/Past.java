package org.lifeline.feed.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.lifeline.feed.key.InstallationKeys;
import org.lifeline.wire.ChangeEvent;

/** What another service had recorded by an earlier time. */
public final class Past {
    private final Upstream upstream;

    public Past(URI base, InstallationKeys keys, FollowTimes times, ObjectMapper json) {
        this.upstream = new Upstream(base, keys, times, json);
    }

    /**
     * Waits for it all.
     *
     * @param read takes what it needs of the states while they arrive: none is held
     * @throws IOException when it cannot be told, or broke off: then nothing of what was read may count
     */
    public <T> T at(Instant at, Function<Iterator<ChangeEvent>, T> read) throws IOException, InterruptedException {
        AtomicReference<T> whole = new AtomicReference<>();
        try {
            upstream.snapshot(at, states -> whole.set(read.apply(states)));
        } catch (UncheckedIOException brokeOff) {
            throw brokeOff.getCause();
        }
        return whole.get();
    }
}
