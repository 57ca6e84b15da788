package org.lifeline.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are taken, and what must stand in them. */
@ConfigMapping(prefix = "lifeline.oidc")
public interface TokenConfig {
    /** The issuer, exactly as its tokens name it. */
    String url();

    /** Where it publishes its keys (a JSON Web Key Set); from inside a cluster that may be another host than the issuer. */
    String jwks();

    /** Whom a token must be meant for. */
    String audience();

    /** The claim that lists the roles; a path with slashes where it is nested. */
    String rolesClaim();

    /** How far the clocks of provider and service may differ. */
    @WithDefault("30s")
    Duration clockSkew();

    /** How long the keys are taken for current. */
    @WithDefault("10m")
    Duration keysFor();

    /** How long they serve on while the provider does not answer; then no token is taken any more. */
    @WithDefault("24h")
    Duration keysAtMost();

    /**
     * The file in which they are kept, one for each service, so that a service that starts while the provider is away knows
     * those of before, for {@link #keysAtMost} since they were told; without one nothing is kept.
     */
    Optional<Path> keysKeptIn();

    /** How long the provider may take to tell them. */
    @WithDefault("2s")
    Duration keysWithin();

    /** It is not asked more often than this, whatever tokens come. */
    @WithDefault("2s")
    Duration keysPause();
}
