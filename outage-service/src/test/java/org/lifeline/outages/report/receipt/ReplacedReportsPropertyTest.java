package org.lifeline.outages.report.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.report.receipt.ReplacedReportsTest.KILOMETRE;
import static org.lifeline.outages.report.receipt.ReplacedReportsTest.metresNorth;
import static org.lifeline.outages.report.receipt.ReplacedReportsTest.spoken;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lifeline.outages.report.receipt.ReplacedReports.Spoken;

class ReplacedReportsPropertyTest {
    @Property
    void orderOfArrivalMakesNoDifference(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int reports) {
        Random random = new Random(seed);
        List<Spoken> some = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            some.add(spoken(random.nextInt(5) * 60, random.nextInt(4) == 0 ? null : metresNorth(random.nextInt(4000))));
        }
        List<Spoken> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);

        ReplacedReports one = new ReplacedReports(some, KILOMETRE);
        ReplacedReports other = new ReplacedReports(shuffled, KILOMETRE);

        assertThat(some).allSatisfy(report -> {
            assertThat(one.replaced(report)).isEqualTo(other.replaced(report));
            assertThat(one.replacedBy(report)).isEqualTo(other.replacedBy(report));
        });
        assertThat(some.stream().filter(report -> !one.replaced(report))).isNotEmpty();
    }
}
