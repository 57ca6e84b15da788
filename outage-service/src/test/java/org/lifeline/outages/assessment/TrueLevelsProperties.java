package org.lifeline.outages.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Baselines;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.rules.Episode;
import org.lifeline.outages.rules.Episodes;
import org.lifeline.outages.rules.Stretch;
import org.lifeline.outages.rules.TrueLevels;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Service;

/** The true levels carried on from moment to moment are those that the assessment finds for each moment alone. */
class TrueLevelsProperties {
    private static final Duration EXPIRY =
            Rules.SHIPPED.pace().get(Service.ELECTRICITY).expiry();
    private static final Instant BEGIN = Rules.NOW.minus(Duration.ofHours(400));

    @Property
    void everyMomentHasTheLevelThatTheAssessmentFindsForIt(@ForAll("histories") List<Claim> history) {
        List<Stretch> stretches = levels(history, BEGIN, Rules.NOW);

        for (Instant moment : moments(history)) {
            assertThat(at(stretches, moment)).as("at " + moment).isEqualTo(trueAt(history, moment));
        }
    }

    /** This is what makes it enough to derive the time from the observation of a late report to its expiry anew. */
    @Property
    void aReportTouchesNoTimeBeforeItsObservationNorAfterItsExpiry(@ForAll("histories") List<Claim> history) {
        if (history.isEmpty()) {
            return;
        }
        Claim late = history.get(0);
        List<Claim> without = history.subList(1, history.size());

        for (Instant moment : moments(history)) {
            if (moment.isBefore(late.observedAt())
                    || moment.isAfter(late.observedAt().plus(EXPIRY))) {
                assertThat(trueAt(history, moment)).isEqualTo(trueAt(without, moment));
            }
        }
    }

    @Property
    void derivedInPartsItIsTheSame(@ForAll("histories") List<Claim> history, @ForAll @IntRange(max = 399) int hour) {
        Instant middle = BEGIN.plus(Duration.ofHours(hour));
        List<Stretch> parts = new ArrayList<>(levels(history, BEGIN, middle));
        for (Stretch next : levels(history, middle.plus(TrueLevels.TICK), Rules.NOW)) {
            if (next.level() != parts.get(parts.size() - 1).level()) {
                parts.add(next);
            }
        }

        assertThat(parts).isEqualTo(levels(history, BEGIN, Rules.NOW));
    }

    @Property
    void episodesAreTheTimesBelowTheBaselineAndNeverTouch(@ForAll("histories") List<Claim> history) {
        List<Stretch> stretches = levels(history, BEGIN, Rules.NOW);
        List<Episode> episodes = Episodes.in(stretches, Baselines.always(Level.NORMAL), Rules.NOW);

        for (Instant moment : moments(history)) {
            Level level = trueAt(history, moment);
            boolean inside = episodes.stream().anyMatch(one -> one.contains(moment));
            if (level.known()) {
                assertThat(inside).as(level + " at " + moment).isEqualTo(level.worseThan(Level.NORMAL));
            }
        }
        for (int i = 1; i < episodes.size(); i++) {
            assertThat(episodes.get(i - 1).until()).isBefore(episodes.get(i).from());
        }
    }

    private static List<Stretch> levels(List<Claim> history, Instant from, Instant to) {
        return TrueLevels.between(Service.ELECTRICITY, history, from, to, Rules.SHIPPED);
    }

    private static Level at(List<Stretch> stretches, Instant moment) {
        return stretches.stream()
                .filter(one -> !one.from().isAfter(moment))
                .reduce((a, b) -> b)
                .orElseThrow()
                .level();
    }

    private static Level trueAt(List<Claim> history, Instant moment) {
        List<Claim> seen = history.stream()
                .filter(claim -> !claim.observedAt().isAfter(moment))
                .toList();
        return Assessment.of(Service.ELECTRICITY, seen, Level.NORMAL, moment, Rules.SHIPPED)
                .level();
    }

    /** Every moment at which something can change, and one shortly before and after. */
    private static List<Instant> moments(List<Claim> history) {
        return history.stream()
                .flatMap(claim ->
                        Stream.of(claim.observedAt(), claim.observedAt().plus(EXPIRY)))
                .flatMap(time ->
                        Stream.of(time.minus(TrueLevels.TICK), time, time.plus(TrueLevels.TICK), time.plusSeconds(60)))
                .filter(time -> !time.isAfter(Rules.NOW) && !time.isBefore(BEGIN))
                .toList();
    }

    @Provide
    Arbitrary<List<Claim>> histories() {
        Arbitrary<Claim> claim = Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.of("a", "b", "c").injectNull(.7),
                        Arbitraries.of(Level.values()),
                        Arbitraries.integers().between(0, 390 * 4),
                        Arbitraries.of(Reliability.values()),
                        Arbitraries.integers().between(1, 6))
                .as((id, lineage, level, quarters, reliability, credibility) -> Rules.claim(
                        new UUID(7, id),
                        lineage,
                        level,
                        Rules.NOW.minus(Duration.ofMinutes(15L * quarters)),
                        reliability,
                        credibility));
        return claim.list().ofMaxSize(20).uniqueElements(Claim::id);
    }
}
