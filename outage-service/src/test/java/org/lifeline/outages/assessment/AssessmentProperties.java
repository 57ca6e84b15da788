package org.lifeline.outages.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.rules.Restoration;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Service;

/** What must hold for every history of reports. */
class AssessmentProperties {
    @Property
    void orderOfArrivalDoesNotMatter(@ForAll("histories") List<Claim> history, @ForAll long seed) {
        List<Claim> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Rules.electricity(shuffled)).isEqualTo(Rules.electricity(history));
    }

    @Property
    void aRetractedReportLeavesNoTraceButItsMention(@ForAll("histories") List<Claim> history) {
        if (history.isEmpty()) {
            return;
        }
        List<Claim> without = history.subList(1, history.size());
        List<Claim> retracted = new ArrayList<>(without);
        retracted.add(retracted(history.get(0)));

        Assessment withIt = Rules.electricity(retracted);

        assertThat(withIt.level()).isEqualTo(Rules.electricity(without).level());
        assertThat(withIt.evidence()).isEqualTo(Rules.electricity(without).evidence());
    }

    @Property
    void confidenceAndWeightsAreShares(@ForAll("histories") List<Claim> history) {
        Assessment assessment = Rules.electricity(history);

        assertThat(assessment.confidence()).isBetween(0.0, 1.0);
        assertThat(assessment.evidence())
                .allSatisfy(one -> assertThat(one.weight()).isBetween(0.0, 1.0));
    }

    @Property
    void silenceIsNeverNormal(@ForAll("histories") List<Claim> history) {
        Assessment assessment = Rules.electricity(history);

        assertThat(assessment.level() == Level.UNKNOWN)
                .isEqualTo(assessment.evidence().isEmpty());
    }

    /** All weights of a service decay alike, so time changes a level only by an expiry. */
    @Property
    void timeAloneChangesNoLevelBeforeTheNextExpiry(@ForAll("histories") List<Claim> history) {
        Assessment now = Rules.electricity(history);
        if (now.validUntil() == null) {
            return;
        }

        Assessment then = Assessment.of(Service.ELECTRICITY, history, Level.NORMAL, now.validUntil(), Rules.SHIPPED);

        assertThat(then.level()).isEqualTo(now.level());
        assertThat(then.freshness()).isEqualTo(now.freshness());
        assertThat(then.contestedLevels()).isEqualTo(now.contestedLevels());
    }

    @Property
    void everyReportIsEitherEvidenceOrSetAside(@ForAll("histories") List<Claim> history) {
        Assessment assessment = Rules.electricity(history);

        assertThat(assessment.evidence().size() + assessment.setAside().size()).isEqualTo(history.size());
        assertThat(assessment.steps()).hasSameSizeAs(assessment.evidence());
    }

    @Property(tries = 5000)
    void theRulesSayWhatTheDesignSaysToTheLetter(@ForAll("histories") List<Claim> history) {
        Assessment assessment = Rules.electricity(history);

        ByTheLetter plain = new ByTheLetter(Service.ELECTRICITY, history, Rules.NOW, Rules.SHIPPED);

        assertThat(assessment.level()).isEqualTo(plain.level);
        assertThat(assessment.since()).isEqualTo(plain.since);
        assertThat(assessment.restorationReported()).isEqualTo(plain.restorationReported);
        assertThat(assessment.contestedLevels()).containsExactlyInAnyOrderElementsOf(plain.contested);
        assertThat(assessment.confidence()).isCloseTo(plain.confidence, within(1e-9));
    }

    @Property(tries = 2000)
    void aRestorationSaysWhatIsUsualToTheLetterToo(
            @ForAll("histories") List<Claim> history, @ForAll @IntRange(max = 80 * 4) int quarters) {
        Instant restored = Rules.NOW.minus(Duration.ofMinutes(15L * quarters));
        Assessment assessment = Assessment.of(
                Service.ELECTRICITY, history, Level.NORMAL, new Restoration(restored), Rules.NOW, Rules.SHIPPED);

        ByTheLetter plain = new ByTheLetter(Service.ELECTRICITY, history, Rules.NOW, Rules.SHIPPED);
        plain.restored(restored);

        assertThat(assessment.level()).isEqualTo(plain.level);
        assertThat(assessment.since()).isEqualTo(plain.since);
        assertThat(assessment.contestedLevels()).containsExactlyInAnyOrderElementsOf(plain.contested);
        assertThat(assessment.restorationReported()).isEqualTo(plain.restorationReported);
        assertThat(assessment.confidence()).isCloseTo(plain.confidence, within(1e-9));
    }

    @Provide
    Arbitrary<List<Claim>> histories() {
        Arbitrary<Claim> claim = Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.of("a", "b", "c").injectNull(.7),
                        Arbitraries.of(Level.values()),
                        Arbitraries.integers().between(0, 80 * 4),
                        Arbitraries.of(Reliability.values()),
                        Arbitraries.integers().between(1, 6))
                .as((id, lineage, level, quarters, reliability, credibility) -> Rules.claim(
                        new UUID(7, id),
                        lineage,
                        level,
                        Rules.NOW.minus(Duration.ofMinutes(15L * quarters)),
                        reliability,
                        credibility));
        return claim.list().ofMaxSize(12).uniqueElements(Claim::id);
    }

    private static Claim retracted(Claim claim) {
        return new Claim(
                claim.id(),
                claim.lineage(),
                claim.level(),
                claim.observedAt(),
                claim.receivedAt(),
                Rules.NOW,
                claim.reliability(),
                claim.credibility(),
                claim.scope(),
                claim.people(),
                claim.exercise());
    }
}
