package org.lifeline.feed.follow;

import java.time.Duration;

/**
 * How patiently an upstream is followed.
 *
 * @param connect how long opening a connection may take
 * @param hold how long the upstream holds a request that has nothing to tell; whole seconds
 * @param answer how long an answer may take beyond that
 * @param snapshot how long a whole snapshot may take
 * @param leastPause the first pause after a failure; it doubles, with jitter
 * @param mostPause the longest pause after a failure
 */
public record FollowTimes(
        Duration connect, Duration hold, Duration answer, Duration snapshot, Duration leastPause, Duration mostPause) {
    public static final FollowTimes DEFAULT = new FollowTimes(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofMillis(100),
            Duration.ofSeconds(2));
}
