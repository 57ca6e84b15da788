package org.lifeline.feed.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.lifeline.feed.key.InstallationKeys;

/** What another service had recorded by an earlier time. */
public final class Past {
    private final Upstream upstream;

    public Past(URI base, InstallationKeys keys, FollowTimes times, ObjectMapper json) {
        this.upstream = new Upstream(base, keys, times, json);
    }

    /**
     * What is held already.
     *
     * @param at the time of which all states are held
     * @param cursor of the answer that told them
     */
    public record Held(Instant at, String cursor) {}

    /**
     * What is told.
     *
     * @param whole whether it is of all subjects, else only of those whose state may differ from what is held
     * @param cursor of this answer; null from a service that does not tell it
     * @param lines the states, as they arrive
     */
    public record States(boolean whole, String cursor, StateLines lines) {}

    /**
     * Waits for it all.
     *
     * @param held null if nothing is
     * @param read takes what it needs of the states while they arrive: none is held
     * @throws IOException when it cannot be told, or broke off: then nothing of what was read may count
     */
    public <T> T at(Instant at, Held held, Function<States, T> read) throws IOException, InterruptedException {
        AtomicReference<T> whole = new AtomicReference<>();
        try {
            upstream.past(at, held, told -> whole.set(read.apply(states(told, held))));
        } catch (UncheckedIOException brokeOff) {
            throw brokeOff.getCause();
        }
        return whole.get();
    }

    private static States states(StateLines told, Held held) throws IOException {
        String since = told.first("since");
        if (since != null && (held == null || !since.equals(held.at().toString()))) {
            throw new IOException("it tells what differs from another time than the one that was named");
        }
        return new States(since == null, told.first("cursor"), told);
    }
}
