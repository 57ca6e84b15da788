package org.lifeline.outages.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.lifeline.feed.follow.FollowTimes;
import org.lifeline.feed.follow.Follower;
import org.lifeline.feed.key.InstallationKeys;

/** Follows region-service for as long as this service runs. */
@ApplicationScoped
class FollowRegions {
    private final Follower follower;

    FollowRegions(
            RegionServiceConfig config, InstallationKeys keys, RegionReplica replica, ObjectMapper json, Clock clock) {
        follower = new Follower("region-service", config.url(), keys, replica, FollowTimes.DEFAULT, json, clock);
    }

    void start(@Observes StartupEvent started) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        follower.close();
    }
}
