package org.lifeline.feed.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.lifeline.feed.follow.Upstream.CursorGone;
import org.lifeline.feed.key.InstallationKeys;
import org.lifeline.wire.ChangePage;

/** Keeps a replica up to date with the feed of another service, through its restarts, silences and restores. */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final String name;
    private final Upstream upstream;
    private final Replica replica;
    private final FollowTimes times;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile Instant lastContact;
    private boolean failing;

    public Follower(
            String name,
            URI base,
            InstallationKeys keys,
            Replica replica,
            FollowTimes times,
            ObjectMapper json,
            Clock clock) {
        this.name = name;
        this.upstream = new Upstream(base, keys, times, json);
        this.replica = replica;
        this.times = times;
        this.clock = clock;
        this.thread = new Thread(this::follow, "follow-" + name);
        thread.setDaemon(true);
    }

    public Follower start() {
        thread.start();
        return this;
    }

    /** When the upstream last answered and what it said was applied; empty if never since this process started. */
    public Optional<Instant> lastContact() {
        return Optional.ofNullable(lastContact);
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }

    private void follow() {
        Duration pause = times.leastPause();
        while (open) {
            try {
                step();
                recovered();
                pause = times.leastPause();
            } catch (InterruptedException closing) {
                return;
            } catch (IOException | RuntimeException failed) {
                failed(failed);
                if (!sleep(pause)) {
                    return;
                }
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(times.mostPause()) < 0 ? doubled : times.mostPause();
            }
        }
    }

    private void step() throws IOException, InterruptedException {
        Optional<String> cursor = replica.cursor();
        if (cursor.isEmpty()) {
            takeSnapshot();
            return;
        }
        try {
            ChangePage page = upstream.changes(cursor.get());
            if (!page.events().isEmpty()) {
                replica.apply(page.events(), page.cursor());
            }
            lastContact = clock.instant();
        } catch (CursorGone restored) {
            LOG.infof("%s has begun a new life; its whole state is taken anew", name);
            takeSnapshot();
        }
    }

    private void takeSnapshot() throws IOException, InterruptedException {
        upstream.snapshot(snapshot -> replica.replace(snapshot, snapshot.cursor()));
        lastContact = clock.instant();
    }

    private void failed(Exception failure) {
        if (open && !failing) {
            failing = true;
            LOG.warnf("%s cannot be followed, what is known stays and ages: %s", name, failure);
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.infof("%s is followed again", name);
        }
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1));
            return true;
        } catch (InterruptedException closing) {
            return false;
        }
    }
}
