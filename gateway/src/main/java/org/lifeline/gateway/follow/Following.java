package org.lifeline.gateway.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifeline.feed.follow.FollowTimes;
import org.lifeline.feed.follow.Follower;
import org.lifeline.feed.follow.Replica;
import org.lifeline.feed.key.InstallationKeys;
import org.lifeline.gateway.Owners;

/** Keeps the board up to date with both feeds for as long as the gateway runs. */
@ApplicationScoped
public class Following {
    private final UpstreamConfig config;
    private final ObjectMapper json;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Gauge> gauges = new ArrayList<>();
    private final Follower regions;
    private final Follower outages;
    private final OutageReplica ofOutages;
    private volatile Instant regionsHeardBefore;
    private volatile Instant outagesHeardBefore;

    Following(
            Owners owners,
            InstallationKeys keys,
            BoardWriter writer,
            UpstreamConfig config,
            ObjectMapper json,
            MeterRegistry meters,
            Clock clock) {
        this.config = config;
        this.json = json;
        this.meters = meters;
        this.clock = clock;
        this.regions = follower(
                "regions",
                owners.regionService(),
                keys,
                new RegionReplica(writer, new EventReader("regions", json, meters)));
        this.ofOutages = new OutageReplica(writer, new EventReader("outages", json, meters));
        this.outages = follower("outages", owners.outageService(), keys, ofOutages);
    }

    private Follower follower(String name, URI base, InstallationKeys keys, Replica replica) {
        Follower follower = new Follower(name, base, keys, replica, FollowTimes.DEFAULT, json, clock);
        gauges.add(Gauge.builder(
                        "lifeline.upstream.age",
                        () -> seconds(age(follower.lastContact().orElse(null), clock.instant())))
                .description("Seconds since the last contact; NaN if there never was one")
                .baseUnit("seconds")
                .tag("upstream", name)
                .register(meters));
        return follower;
    }

    void start(@Observes StartupEvent started) {
        regions.start();
        outages.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        regions.close();
        outages.close();
        gauges.forEach(meters::remove);
    }

    /** Until a service is heard again, it counts as heard when the gateway before this one did. */
    void remember(LastKnown kept) {
        regionsHeardBefore = kept.regionsHeard();
        outagesHeardBefore = kept.outagesHeard();
    }

    /** Null if never. */
    Instant regionsHeard() {
        return regions.lastContact().orElse(regionsHeardBefore);
    }

    /** Null if never. */
    Instant outagesHeard() {
        return outages.lastContact().orElse(outagesHeardBefore);
    }

    public UpstreamsView upstreams(Instant now) {
        return new UpstreamsView(
                view(regionsHeard(), regions.lastContact().isEmpty(), 0, now),
                view(outagesHeard(), outages.lastContact().isEmpty(), ofOutages.leftToDerive(), now));
    }

    private UpstreamView view(Instant heard, boolean notSinceStart, long leftToDerive, Instant now) {
        Duration age = age(heard, now);
        return new UpstreamView(
                UpstreamState.of(age, config),
                age,
                notSinceStart && heard != null,
                leftToDerive == 0 ? null : leftToDerive);
    }

    /** Null if never. Not below zero: the contact may be a moment younger than {@code now}. */
    private static Duration age(Instant heard, Instant now) {
        return Optional.ofNullable(heard)
                .map(contact -> contact.isAfter(now) ? Duration.ZERO : Duration.between(contact, now))
                .map(age -> age.truncatedTo(ChronoUnit.MILLIS))
                .orElse(null);
    }

    private static double seconds(Duration age) {
        return age == null ? Double.NaN : age.toMillis() / 1000.0;
    }
}
