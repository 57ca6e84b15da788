package org.lifeline.outages.reliability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.reliability.counting.CountedPeriod;
import org.lifeline.outages.reliability.counting.InterruptionCount;
import org.lifeline.outages.reliability.counting.SupplyHistory;
import org.lifeline.outages.reliability.counting.SupplyScale;
import org.lifeline.outages.reliability.counting.UsualCourse;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.supply.SupplySettings;
import org.lifeline.outages.supply.Thresholds;
import org.lifeline.population.AreaTree;
import org.lifeline.population.CountedArea;
import org.lifeline.population.Inhabitants;
import org.lifeline.population.PopulationSpread;

/** Counts how reliable a service was in every area of a level, from the finest areas inside. */
@ApplicationScoped
class AreaReliability {
    private static final String REGIONS = "select pcode, admin_level, parent, population, population_year from region";

    private final Usual usual;
    private final SupplySettings supply;
    private final ReliabilitySettings settings;
    private final Reader reader;

    AreaReliability(Usual usual, SupplySettings supply, ReliabilitySettings settings, Reader reader) {
        this.usual = usual;
        this.supply = supply;
        this.settings = settings;
        this.reader = reader;
    }

    /** The areas, and who live in each, by place. */
    record Ground(AreaTree tree, List<Inhabitants> inhabitants) {}

    /** In the current transaction. */
    Ground ground() {
        AreaTree tree = new AreaTree(ManyRows.of(REGIONS)
                .list(row -> new CountedArea(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, Integer.class))));
        return new Ground(tree, PopulationSpread.of(tree));
    }

    /** Those with the most certain lack first, those of which little is known last. */
    List<Indices> indices(Service service, int adminLevel, ReliabilityPeriod period, Ground ground) {
        boolean exact = reader.exact();
        // how short an interruption was is not told to readers of whole hours: for them it counts with the others
        CountedPeriod window = period.window(exact ? settings.momentary().toNanos() / 1000 : -1);
        Map<Integer, AreaTally> tallies = tallies(service, adminLevel, window, ground);
        return tallies.entrySet().stream()
                .map(one -> Indices.of(
                        ground.tree.at(one.getKey()).pcode(),
                        one.getValue(),
                        ground.inhabitants.get(one.getKey()),
                        settings,
                        exact))
                .sorted(Indices.WORST_FIRST)
                .toList();
    }

    private Map<Integer, AreaTally> tallies(Service service, int adminLevel, CountedPeriod window, Ground ground) {
        AreaTree tree = ground.tree;
        ToLongFunction<Instant> time = instant -> ReliabilityPeriod.micros(reader.time(instant));
        Map<String, SupplyHistory> known = KnownHistories.of(service, window, time);
        Function<String, UsualCourse> usually = usually(service, tree, time);
        SupplyScale scale = scale(service);
        SupplyHistory[] toThoseInside = new SupplyHistory[tree.size()];
        int[] areas = new int[tree.size()]; // of the level asked for, around each; negative where there is none
        Map<Integer, AreaTally> tallies = new TreeMap<>();
        for (int place = 0; place < tree.size(); place++) { // parents come before their children
            CountedArea area = tree.at(place);
            int parent = tree.parentOf(place);
            areas[place] = area.adminLevel() == adminLevel ? place : parent < 0 ? -1 : areas[parent];
            SupplyHistory own = known.getOrDefault(area.pcode(), SupplyHistory.NONE);
            SupplyHistory around = parent < 0 ? SupplyHistory.NONE : toThoseInside[parent];
            if (tree.childrenOf(place).length > 0) {
                toThoseInside[place] = own.assigned().over(around);
            } else if (areas[place] >= 0) {
                Long people = ground.inhabitants.get(place).people();
                tallies.computeIfAbsent(areas[place], none -> new AreaTally(window))
                        .add(
                                InterruptionCount.of(own.over(around), usually.apply(area.pcode()), scale, window),
                                people == null ? 1 : people);
            }
        }
        return tallies;
    }

    private Function<String, UsualCourse> usually(Service service, AreaTree tree, ToLongFunction<Instant> time) {
        Function<String, Usual.Here> everywhere = usual.everywhere(service, pcode -> {
            int parent = tree.parentOf(tree.places().get(pcode));
            return parent < 0 ? null : tree.at(parent).pcode();
        });
        Map<Usual.Here, UsualCourse> courses = new IdentityHashMap<>();
        return pcode -> courses.computeIfAbsent(everywhere.apply(pcode), here -> UsualCourse.of(here.supplies(), time));
    }

    private SupplyScale scale(Service service) {
        Thresholds litres = supply.litresPerPersonPerDay().thresholds();
        return switch (service) {
            case ELECTRICITY -> SupplyScale.ofElectricity(supply.hoursPerDay().thresholds(), litres);
            case WATER -> SupplyScale.ofWater(litres);
        };
    }
}
