package org.lifeline.outages.report.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.region.Pcode;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/** One source's claim about one service in one region at one time, as it is handed in. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "One source's claim about one service in one region at one time. Never edited; retracted if wrong.")
public record FileReport(
        @NotNull @Pattern(regexp = Pcode.FORM) @Schema(
                description = "P-code of the area; one that is no longer used is filed under its successor",
                examples = "SY0602")
        String region,

        @NotNull Service service,

        @Schema(description = "How much there is. May be left out when a measure says it.")
        Level level,

        @DecimalMin("0") @DecimalMax("24") @Schema(description = "Electricity: hours of supply in a day", examples = "0")
        Double hoursPerDay,

        @DecimalMin("0") @DecimalMax("1000") @Schema(description = "Water: litres for one person in a day", examples = "7.5")
        Double litresPerPersonPerDay,

        @DecimalMin("0") @DecimalMax("365") @Schema(
                description =
                        "Water: days from one supply to the next. A measure by itself; beside litres the worse of the"
                                + " two holds",
                examples = "4")
        Double daysBetweenSupply,

        @Schema(description = "Why nobody could say; required with the level `UNKNOWN` and only then")
        NoDataReason noDataReason,

        @NotNull @Schema(
                description =
                        "When it was seen, with its zone: `Z`, `+03:00`, `+0300` or `+03`; seconds may be left out. Not"
                                + " before 1990, at most ten minutes ahead of our clock, kept to the microsecond. What is ahead counts"
                                + " from when it reached us",
                examples = "2025-03-07T15:30:00Z")
        Instant observedAt,

        @Schema(
                description =
                        "What the clock of the device says when it sends this. Where it differs from ours by more than"
                                + " two minutes, `observedAt` is corrected by the difference. May differ when a report is sent again",
                examples = "2025-03-07T16:02:10Z")
        Instant sentAt,

        @Schema(description = "`WHOLE_AREA` also speaks for the areas inside. `PART` when left out.")
        Scope scope,

        Cause cause,

        @Size(max = 4000) @Pattern(regexp = TEXT) @Schema(description = "In any language. Never shown to the public.", examples = "انقطاع كامل منذ الصباح")
        String note,

        @Valid @Schema(description = "How many people it touches, as an honest range")
        AffectedPeople affectedPeople,

        @NotNull @Valid Source source,

        @Min(1) @Max(6) @Schema(
                description = "Of this claim, on the Admiralty scale: 1 confirmed … 5 improbable, 6 cannot be"
                        + " judged, which holds when left out",
                examples = "3")
        Integer credibility,

        @Size(max = 8) @Schema(description = "What people fall back on")
        SortedSet<@NotNull Backup> backup,

        @Valid @Schema(description = "Where exactly. Shown to coordinators only.")
        Location location,

        @Schema(description = "Exercise data: marked wherever it appears")
        boolean exercise) {

    /** Any text without what no database can keep: the character zero, and halves of characters. */
    public static final String TEXT = "[^\\x00\\p{Cs}]*";

    /** As it is kept and compared: no less than microseconds, and one zero only. */
    public FileReport {
        observedAt = observedAt == null ? null : observedAt.truncatedTo(ChronoUnit.MICROS);
        sentAt = sentAt == null ? null : sentAt.truncatedTo(ChronoUnit.MICROS);
        hoursPerDay = oneZero(hoursPerDay);
        litresPerPersonPerDay = oneZero(litresPerPersonPerDay);
        daysBetweenSupply = oneZero(daysBetweenSupply);
    }

    private static Double oneZero(Double amount) {
        return amount == null ? null : Double.valueOf(amount + 0.0);
    }

    /** Who says so, never by name. */
    @Schema(description = "Who says so, never by name")
    public record Source(
            @NotNull @com.fasterxml.jackson.annotation.JsonProperty("class")
            SourceClass sourceClass,

            @Schema(
                    description = "On the Admiralty scale: A completely … E not at all, F cannot be judged, which holds"
                            + " when left out")
            Reliability reliability,

            @Size(min = 1, max = 200) @Pattern(regexp = TEXT) @Schema(
                    description = "The same for all reports that go back to one origin: ten reposts of one post"
                            + " are one source",
                    examples = "post-7f3a")
            String lineage,

            @Size(min = 1, max = 200) @Pattern(regexp = TEXT) @Schema(
                    description =
                            "Anything that tells one teller from another, such as a telephone number or a nickname,"
                                    + " where no lineage is named. Hashed at once and never kept, shown or logged. May differ when"
                                    + " a report is sent again: what came first holds",
                    examples = "caller 3")
            String teller) {

        /** Nobody is named by accident, in a log or in an error. */
        @Override
        public String toString() {
            return "a source of class " + sourceClass;
        }
    }

    /** A range of people and how it was come by. */
    @Schema(description = "A range of people and how it was come by")
    public record AffectedPeople(
            @NotNull @Min(0) @Max(100_000_000) Long min,

            @Schema(description = "Null when nobody dared one", nullable = true) @Min(0) @Max(100_000_000) Long best,

            @NotNull @Min(0) @Max(100_000_000) Long max,
            @NotNull PeopleMethod method) {

        @Schema(hidden = true)
        @AssertTrue(message = "must hold: min ≤ best ≤ max") boolean isRange() {
            return min == null || max == null || (min <= max && (best == null || (min <= best && best <= max)));
        }
    }

    /** A point on earth, WGS 84. */
    @Schema(description = "A point, WGS 84")
    public record Location(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {
        public Location {
            lat = oneZero(lat);
            lon = oneZero(lon);
        }
    }

    @Schema(hidden = true)
    @AssertTrue(message = "`noDataReason` goes with the level UNKNOWN, and only with it") boolean isSilenceExplained() {
        return (level == Level.UNKNOWN) == (noDataReason != null);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "`hoursPerDay` measures electricity; `litresPerPersonPerDay` and `daysBetweenSupply` water") boolean isMeasureOfTheService() {
        return service == null
                || switch (service) {
                    case ELECTRICITY -> litresPerPersonPerDay == null && daysBetweenSupply == null;
                    case WATER -> hoursPerDay == null;
                };
    }

    @Schema(hidden = true)
    @AssertTrue(message = "`level` UNKNOWN goes with no measure") boolean isUnknownUnmeasured() {
        return level != Level.UNKNOWN
                || (hoursPerDay == null && litresPerPersonPerDay == null && daysBetweenSupply == null);
    }
}
