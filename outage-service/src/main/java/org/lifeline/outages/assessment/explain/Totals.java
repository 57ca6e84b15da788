package org.lifeline.outages.assessment.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.rules.replay.SupplyExplanation;
import org.lifeline.outages.rules.replay.SupplyExplanation.Because;
import org.lifeline.outages.supply.Level;

/** What an assessment rests on in all, however much of it one answer lists. */
@Schema(
        name = "AssessmentTotals",
        description = "Of everything the assessment rests on, however much of it this answer lists")
record Totals(
        @Schema(required = true, description = "Claims that count", examples = "3")
        int evidence,

        @Schema(required = true, description = "By what they say, worst first; levels that nobody claims are left out")
        List<AtLevel> levels,

        @Schema(required = true, examples = "3") int steps,

        @Schema(required = true, description = "Reports that do not count", examples = "1")
        int setAside,

        @Schema(required = true, description = "By why they do not")
        List<Aside> reasons) {

    /** The standing reports that say the same. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LevelTotal", description = "The standing reports that say the same")
    record AtLevel(
            @Schema(required = true) Level level,
            @Schema(required = true, examples = "2") int reports,

            @Schema(description = "The sum of their weights; shown to coordinators", examples = "0.55")
            Double weight) {}

    /** The reports that do not count for the same reason. */
    @Schema(name = "SetAsideTotal", description = "The reports that do not count for the same reason")
    record Aside(
            @Schema(required = true) Because because,
            @Schema(required = true, examples = "1") int reports) {}

    /** @param steps that its reader is told of */
    static Totals of(SupplyExplanation explanation, int steps, Reader reader) {
        return new Totals(
                CountingClaim.of(explanation).size(),
                Stream.of(Level.values())
                        .sorted(Comparator.reverseOrder())
                        .map(level -> at(level, explanation, reader))
                        .filter(level -> level.reports() > 0)
                        .toList(),
                steps,
                explanation.setAside().size(),
                Arrays.stream(Because.values())
                        .map(because -> new Aside(because, (int) explanation.setAside().stream()
                                .filter(aside -> aside.because() == because)
                                .count()))
                        .filter(aside -> aside.reports() > 0)
                        .toList());
    }

    private static AtLevel at(Level level, SupplyExplanation explanation, Reader reader) {
        List<CountingClaim> same = CountingClaim.of(explanation).stream()
                .filter(one -> one.claim().level() == level)
                .toList();
        return new AtLevel(
                level,
                same.size(),
                reader.ifExact(same.stream()
                        .filter(one -> one.weight() != null)
                        .mapToDouble(CountingClaim::weight)
                        .sum()));
    }
}
