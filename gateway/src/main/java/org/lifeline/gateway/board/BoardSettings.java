package org.lifeline.gateway.board;

import java.time.Duration;
import java.util.Map;
import org.lifeline.gateway.board.picture.Inference;
import org.lifeline.gateway.board.statement.Decay;

/**
 * The numbers of the board.
 *
 * @param phaseShare share of the people at or beyond a level from which an area as a whole counts as being at it
 * @param leastCoverage share of the people about whom something must be known before a phase is named
 * @param mostHotspots how many hotspots an area lists; the rest is only counted
 * @param decay by service
 * @param otherDecay of the services that are not named in it
 */
public record BoardSettings(
        double phaseShare,
        double leastCoverage,
        int mostHotspots,
        Map<String, Decay> decay,
        Decay otherDecay,
        Inference inference) {
    private static final Decay ELECTRICITY = new Decay(Duration.ofHours(24), Duration.ofHours(72), Duration.ofDays(14));
    private static final Decay WATER = new Decay(Duration.ofHours(72), Duration.ofDays(7), Duration.ofDays(21));

    public static final BoardSettings DEFAULT = new BoardSettings(0.20, 0.50, 20);

    public BoardSettings {
        decay = Map.copyOf(decay);
    }

    /** With the usual numbers of decay and inference. */
    public BoardSettings(double phaseShare, double leastCoverage, int mostHotspots) {
        this(
                phaseShare,
                leastCoverage,
                mostHotspots,
                Map.of("ELECTRICITY", ELECTRICITY, "WATER", WATER),
                ELECTRICITY,
                Inference.WATER_NEEDS_ELECTRICITY);
    }

    public Decay decayOf(String service) {
        return decay.getOrDefault(service, otherDecay);
    }
}
