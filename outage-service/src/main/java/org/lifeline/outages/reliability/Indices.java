package org.lifeline.outages.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.population.Inhabitants;

/**
 * The indices of IEEE Std 1366, with people in the place of customers: SAIDI = Σ people × hours of supply lacking ÷ people, SAIFI =
 * Σ people × interruptions ÷ people, CAIDI = SAIDI ÷ SAIFI, ASAI = the share of the hours in which supply was as usual. The people are
 * those of whom something was known in the period: the rest would otherwise count as supplied.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "Reliability of supply in an area and period (IEEE 1366, people in the place of customers)")
public record Indices(
        @Schema(required = true, examples = "SY06") String area,

        @Schema(
                nullable = true,
                description =
                        "Hours of the usual supply that an average person of whom something was known lacked; null"
                                + " where too little was known. `low`: in the time of which something was known; `high`: also"
                                + " while an interruption was silent")
        IndexBounds saidi,

        @Schema(
                nullable = true,
                description = "Interruptions of an average such person that began in the period; null where too little"
                        + " was known",
                examples = "4.1")
        Double saifi,

        @Schema(nullable = true, description = "SAIDI ÷ SAIFI; null where none began or too little was known")
        IndexBounds caidi,

        @Schema(
                nullable = true,
                description =
                        "Share of the hours, known or inside an interruption, in which supply was as usual, 0 to 1;"
                                + " null where too little was known")
        IndexBounds asai,

        @Schema(
                nullable = true,
                description =
                        "Interruptions of at most five minutes, which no other index counts; null where too little"
                                + " was known, and for all but coordinators, for whom the others count them",
                examples = "0.2")
        Double maifi,

        @Schema(
                nullable = true,
                description = "Share of people × time with a known level, 0 to 1. Null where nobody lives.",
                examples = "0.42")
        Double coverage,

        @Schema(required = true, description = "Whether so little was known that the area ranks last")
        boolean littleKnown,

        @Schema(
                nullable = true,
                description =
                        "People of the newest population; null where nobody counted, and then areas weigh the same",
                examples = "1453000")
        Long people,

        @Schema(required = true, description = "How many of them live where nobody counted", examples = "0")
        long imputed,

        @Schema(nullable = true, description = "The year of the population", examples = "2016")
        Integer populationYear,

        @Schema(nullable = true, description = "The year of the figures that it is spread by", examples = "2004")
        Integer weightsYear,

        @Schema(required = true, description = "Finest areas that it is about")
        long areas) {

    /** Those of which enough is known first, of these the ones with the most certain lack; what is not known is last. */
    static final Comparator<Indices> WORST_FIRST = Comparator.comparing(Indices::littleKnown)
            .thenComparing(one -> one.asai == null)
            .thenComparingDouble(one -> one.asai == null ? 0 : one.asai.high())
            .thenComparingDouble(one -> one.asai == null ? 0 : one.asai.low())
            .thenComparing(Indices::area);

    static Indices of(
            String area, AreaTally tally, Inhabitants inhabitants, ReliabilitySettings settings, boolean exact) {
        Double coverage = tally.coverage();
        boolean told = coverage != null && coverage > 0 && coverage >= settings.leastCoverage();
        IndexBounds saidi = told ? tally.saidi() : null;
        Double saifi = told ? (Double) tally.saifi() : null;
        return new Indices(
                area,
                saidi,
                saifi,
                told && saifi > 0 ? saidi.per(saifi) : null,
                told ? tally.asai() : null,
                told && exact ? (Double) tally.maifi() : null,
                coverage,
                !told || coverage < settings.littleKnownBelow(),
                inhabitants.people(),
                inhabitants.imputed(),
                inhabitants.populationYear(),
                inhabitants.weightsYear(),
                tally.areas());
    }
}
