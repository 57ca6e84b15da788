package org.lifeline.outages.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The indices of IEEE Std 1366, with people in the place of customers: SAIDI = Σ people × hours without ÷ people, SAIFI =
 * Σ people × interruptions ÷ people, CAIDI = SAIDI ÷ SAIFI. The people are those of whom something was known in the period:
 * the rest would otherwise count as supplied.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "Reliability of supply in an area and period (IEEE 1366, people in the place of customers)")
public record Indices(
        @Schema(examples = "SY06") String area,

        @Schema(
                nullable = true,
                description =
                        "Hours without supply of an average person of whom something was known; null where nothing was",
                examples = "61.5")
        Double saidi,

        @Schema(nullable = true, description = "Interruptions of an average such person", examples = "4.1")
        Double saifi,

        @Schema(
                nullable = true,
                description = "Hours that an average interruption lasted; null where none began",
                examples = "15.0")
        Double caidi,

        @Schema(
                nullable = true,
                description = "Share of people × time with a known level, 0 to 1; the indices leave out the rest. Null"
                        + " without population.",
                examples = "0.42")
        Double coverage,

        @Schema(
                nullable = true,
                description = "People in the finest areas; those of one year only, never a mix",
                examples = "879551")
        Long people,

        @Schema(nullable = true, description = "The year of the population", examples = "2004")
        Integer populationYear,

        @Schema(description = "Finest areas that it is about")
        long areas,

        @Schema(description = "Finest areas left out: their population is unknown or of another year")
        long areasLeftOut) {

    private static final double HOUR = Duration.ofHours(1).toSeconds();

    static Indices of(Interruptions.Counted counted, long leftOut, Duration period) {
        Long known = counted.everKnown();
        boolean something = known != null && known > 0 && counted.knownSeconds() > 0;
        Double saidi = something ? Double.valueOf(orNone(counted.withoutSeconds()) / HOUR / known) : null;
        Double saifi = something ? Double.valueOf(orNone(counted.times()) / known) : null;
        return new Indices(
                counted.area(),
                saidi,
                saifi,
                something && saifi > 0 ? Double.valueOf(saidi / saifi) : null,
                counted.people() == null || counted.people() == 0
                        ? null
                        : Double.valueOf(counted.knownSeconds() / (counted.people() * (double) period.toSeconds())),
                counted.people(),
                counted.year(),
                counted.areas(),
                leftOut);
    }

    private static double orNone(Double number) {
        return number == null ? 0 : number;
    }
}
