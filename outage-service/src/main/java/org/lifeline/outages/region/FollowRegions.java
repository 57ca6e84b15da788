package org.lifeline.outages.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.feed.follow.FollowTimes;
import org.lifeline.feed.follow.Follower;

/** Follows region-service for as long as this service runs. */
@ApplicationScoped
class FollowRegions {
    private final Follower follower;

    FollowRegions(
            @ConfigProperty(name = "lifeline.region-service.url") URI regionService,
            RegionReplica replica,
            ObjectMapper json,
            Clock clock) {
        follower = new Follower("region-service", regionService, replica, FollowTimes.DEFAULT, json, clock);
    }

    void start(@Observes StartupEvent started) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        follower.close();
    }
}
