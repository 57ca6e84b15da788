package org.lifeline.gateway.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.picture.Inference;
import org.lifeline.gateway.board.statement.Decay;

/** The numbers of the board. */
@ConfigMapping(prefix = "lifeline.board")
public interface BoardConfig {
    /** Services that every area shows even before outage-service names them. */
    @WithDefault("ELECTRICITY,WATER")
    Set<String> services();

    /** Share of the people at or beyond a level that makes it the phase of the area, 0 to 1. */
    @WithDefault("0.20")
    double phaseShare();

    /** Share of the people about whom something must be known before a phase is named, 0 to 1. */
    @WithDefault("0.50")
    double leastCoverage();

    /** How many hotspots an area lists. */
    @WithDefault("20")
    int mostHotspots();

    /** How often it is looked whether time alone has changed something. */
    @WithDefault("1s")
    Duration clock();

    /** The file in which what is known is kept, for a start while nobody can tell it; without one nothing is kept. */
    Optional<Path> keptIn();

    /** How often it is kept there. */
    @WithDefault("10s")
    Duration keep();

    /** By service; the others decay as {@link #otherwise} says. */
    Map<String, Decaying> decay();

    Decaying otherwise();

    Inferring inference();

    /** How long news of a service stays news, should outage-service fall silent. */
    interface Decaying {
        Duration staleAfter();

        Duration expiresAfter();

        Duration forgottenAfter();

        default Decay decay() {
            return new Decay(staleAfter(), expiresAfter(), forgottenAfter());
        }
    }

    /** Which service is at risk when which other has been gone for how long. */
    interface Inferring {
        String cause();

        String effect();

        Duration storage();

        boolean gridDependent();
    }

    default BoardSettings settings() {
        return new BoardSettings(
                phaseShare(),
                leastCoverage(),
                mostHotspots(),
                decay().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .decay())),
                otherwise().decay(),
                new Inference(
                        inference().cause(),
                        inference().effect(),
                        inference().storage(),
                        inference().gridDependent()));
    }
}
