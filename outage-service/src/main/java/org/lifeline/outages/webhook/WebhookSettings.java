package org.lifeline.outages.webhook;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** To whom webhooks may go, and how patiently they are delivered. */
@ConfigMapping(prefix = "lifeline.webhooks")
public interface WebhookSettings {
    /** So many may one owner have. */
    @WithDefault("50")
    int mostOfAnOwner();

    /** Whether a receiver may be without TLS. */
    @WithDefault("false")
    boolean plainHttp();

    /** Networks of our own in which receivers may be, as in {@code 10.20.0.0/16}; without, only public addresses are called. */
    Optional<List<String>> privateNetworks();

    /** Ports that are not called on this machine, whatever networks are named: those of the system itself. */
    Optional<Set<Integer>> refusedPorts();

    /** Authorities (PEM) by which receivers are believed, in the place of those of the Java runtime. */
    Optional<List<Path>> certificates();

    @WithDefault("5s")
    Duration connectWithin();

    /** From the beginning of an attempt to the head of the answer. */
    @WithDefault("15s")
    Duration answerWithin();

    /** So much of an answer is read, and thrown away, so that its connection can serve again. */
    @WithDefault("4K")
    MemorySize mostAnswer();

    /** Attempts at a time for one webhook; for one that fails it is one. */
    @WithDefault("4")
    int atOnce();

    /** Attempts at a time of this instance. */
    @WithDefault("256")
    int mostAtOnce();

    /** The pauses after failed attempts, about three days together; after the last the delivery has failed. */
    @WithDefault("5s,30s,2m,10m,30m,1h,2h,4h,8h,12h,24h,24h")
    List<Duration> retries();

    /** How much longer or shorter each pause may be, as a part of it. */
    @WithDefault("0.2")
    double jitter();

    /** How long a receiver that fails is left alone between attempts of whatever delivery, at most. */
    @WithDefault("1m")
    Duration longestHold();

    /** The longest time that a receiver can ask for by Retry-After. */
    @WithDefault("24h")
    Duration longestRetryAfter();

    /** After so long a time of nothing but failures a webhook is disabled. */
    @WithDefault("5d")
    Duration disableAfter();

    /** An attempt of which nothing is known after this time is made again. */
    @WithDefault("1m")
    Duration lease();

    /** How long the secret before signs, too. */
    @WithDefault("24h")
    Duration oldSecretSigns();

    /** How many events are read at a time. */
    @WithDefault("500")
    int together();

    /** How often it looks for what is due, and for what other instances have left. */
    @WithDefault("1s")
    Duration poll();

    /** Deliveries are deleted after this time, whatever has become of them. */
    @WithDefault("30d")
    Duration keepDeliveries();

    /** How often it is looked for those. */
    @WithDefault("1h")
    Duration tend();
}
