package org.lifeline.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationSpreadTest {
    @ParameterizedTest
    @CsvSource({
        // the area's figure; those of the three in it; how many live in each; how many of them where nobody counted
        "1000:2016, 100:2004, 200:2004, 200:2004, 200, 400, 400, 0", // weights of an older census
        "500:2004, 100:2004, 200:2004, 200:2004, 100, 200, 200, 0",
        ", 100:2004, 200:2004, 200:2004, 100, 200, 200, 0", // nobody counted the whole
        ", 100:2004, , 200:2004, 100, 150, 200, 150", // the median of its siblings
        "900:2016, 100:2004, , 200:2004, 200, 300, 400, 300",
        "900:2016, , , , 300, 300, 300, 900", // nobody counted inside: alike
        "1000:2016, 300:2016, 100:2004, 250:2004, 300, 200, 500, 0", // as new as the whole: kept
        "1000:2016, 300:2020, 100:2004, 250:2004, 300, 200, 500, 0",
        "1000:2016, 1100:2016, 100:2004, 250:2004, 759, 69, 172, 0", // unless they exceed it
        "1000:2016, 300:2016, 100:2016, 200:2016, 500, 167, 333, 0", // or nothing else remains
        "1000:2016, 300:2016, 200:2016, , 300, 200, 500, 500", // what the others leave
        "100:2004, 300:2016, 100:2016, 200:2016, 300, 100, 200, 0", // newer counted inside
        "100:2004, 300:2016, 100:2004, 200:2016, 50, 17, 33, 0", // but not all of it
        "100:2016, 1:2004, 1:2004, 1:2004, 34, 33, 33, 0", // the largest remainder
        "7:2016, 0:2004, 0:2004, 0:2004, 3, 2, 2, 0",
        "0:2016, 1:2004, 1:2004, 1:2004, 0, 0, 0, 0",
        "1000:, 100:, 200:, 200:, 200, 400, 400, 0", // of years that were not told
        ", , , , , , , 0", // nobody counted anything
    })
    void peopleOfThree(
            String whole, String one, String two, String three, Long inOne, Long inTwo, Long inThree, long imputed) {
        AreaTree tree = new AreaTree(List.of(
                region("A", 0, null, whole),
                region("A1", 1, "A", one),
                region("A2", 1, "A", two),
                region("A3", 1, "A", three)));

        List<Inhabitants> spread = PopulationSpread.of(tree);

        assertThat(spread.stream().skip(1).map(Inhabitants::people)).containsExactly(inOne, inTwo, inThree);
        assertThat(spread.get(0).imputed()).isEqualTo(imputed);
        assertThat(spread.get(0).people()).isEqualTo(inOne == null ? null : (Long) (inOne + inTwo + inThree));
    }

    @Test
    void newestPopulationComesFromTheNearestAroundThatHasOne() {
        AreaTree tree = new AreaTree(List.of(
                region("SY", 0, null, "21000:2016"),
                region("SY06", 1, "SY", null),
                region("SY0602", 2, "SY06", "1500:2016"),
                region("SY060200", 3, "SY0602", "300:2004"),
                region("SY060201", 3, "SY0602", "700:2004"),
                region("SY0603", 2, "SY06", "2000:2004")));

        List<Inhabitants> spread = PopulationSpread.of(tree);

        assertThat(spread.get(tree.places().get("SY060200"))).isEqualTo(new Inhabitants(450L, 0, 2016, 2004));
        assertThat(spread.get(tree.places().get("SY0603"))).isEqualTo(new Inhabitants(19_500L, 0, 2016, 2004));
    }

    @Test
    void oneNewFigureChangesNoOther() {
        List<CountedArea> regions = new ArrayList<>(List.of(region("XT", 1, null, "530000:2016")));
        regions.add(region("XT01", 2, "XT", "500000:2004"));
        for (int i = 10; i < 40; i++) {
            regions.add(region("XT" + i, 2, "XT", "1000:2004"));
        }
        regions.add(region("XT99", 2, "XT", "900:2024"));

        List<Inhabitants> spread = PopulationSpread.of(new AreaTree(regions));

        assertThat(spread.get(0).people()).isEqualTo(530_000);
        assertThat(spread.get(1).people()).isBetween(499_000L, 500_000L);
        assertThat(spread.get(spread.size() - 1).people()).isEqualTo(900);
    }

    @Property
    void peopleInsideSumToThoseOfTheAreaAndNobodyIsLessThanNobody(@ForAll("countries") List<CountedArea> regions) {
        AreaTree tree = new AreaTree(regions);

        List<Inhabitants> spread = PopulationSpread.of(tree);

        for (int place = 0; place < tree.size(); place++) {
            Inhabitants here = spread.get(place);
            boolean counted = here.people() != null;
            if (counted) {
                assertThat(here.people()).isNotNegative();
                assertThat(here.imputed()).isBetween(0L, here.people());
            }
            long inside = 0;
            for (int child : tree.childrenOf(place)) {
                assertThat(spread.get(child).people() != null).isEqualTo(counted);
                inside += counted ? spread.get(child).people() : 0;
            }
            if (counted && tree.childrenOf(place).length > 0) {
                assertThat(inside).isEqualTo(here.people());
            }
        }
    }

    @Property
    void orderOfRegionsDoesNotMatter(@ForAll("countries") List<CountedArea> regions, @ForAll Random random) {
        List<CountedArea> shuffled = new ArrayList<>(regions);
        Collections.shuffle(shuffled, random);

        assertThat(PopulationSpread.of(new AreaTree(shuffled))).isEqualTo(PopulationSpread.of(new AreaTree(regions)));
    }

    @Provide
    Arbitrary<List<CountedArea>> countries() {
        return Arbitraries.randomValue(random -> {
            List<CountedArea> regions = new ArrayList<>();
            double counted = random.nextDouble();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                int parent = i == 0 ? 0 : random.nextInt(i);
                int level = i == 0 ? 0 : regions.get(parent).adminLevel() + 1;
                Long people = random.nextDouble() < counted ? (Long) (long) random.nextInt(2_000_000) : null;
                Integer year = random.nextInt(9) == 0 ? null : (Integer) (2000 + random.nextInt(25));
                regions.add(new CountedArea("P" + i, level, i == 0 ? null : "P" + parent, people, year));
            }
            return regions;
        });
    }

    private static CountedArea region(String pcode, int level, String parent, String figure) {
        if (figure == null) {
            return new CountedArea(pcode, level, parent, null, null);
        }
        String[] parts = figure.split(":");
        Integer year = parts.length < 2 ? null : (Integer) Integer.parseInt(parts[1]);
        return new CountedArea(pcode, level, parent, Long.parseLong(parts[0]), year);
    }
}
