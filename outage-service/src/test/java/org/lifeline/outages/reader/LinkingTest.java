package org.lifeline.outages.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.author.People;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.wire.Role;

/** The two sides of reports of small categories, read by a viewer who tries to put them together again. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class LinkingTest {
    private static final int AREAS = 28;
    private static final List<String> LEVELS = List.of("NONE", "SEVERE", "REDUCED");
    private static final List<String> GRADES = List.of("A1", "B2", "C3", "D4", "F6");

    private final String around = Trial.region();

    @Test
    void sidesAreLinkedNoBetterThanByGuessing() {
        Map<String, String> truth = filed();
        List<Map<String, Object>> byArea = new ArrayList<>();
        truth.keySet()
                .forEach(area -> byArea.addAll(as("vera", Role.VIEWER)
                        .get("/api/v1/outages/{id}/reports", Trial.outage(area))
                        .path("items")));
        List<Map<String, Object>> bySource = as("vera", Role.VIEWER)
                .get("/api/v1/reports?limit=500&region=" + around)
                .path("items");
        assertThat(byArea).hasSize(AREAS);
        assertThat(bySource).hasSize(AREAS);

        assertThat(handles(byArea)).doesNotContainAnyElementsOf(handles(bySource));
        for (String key : commonKeys(byArea, bySource)) {
            assertThat(new HashSet<>(values(bySource, key)))
                    .as("%s tells reports apart on one side and stands on the other", key)
                    .hasSize(1);
        }
        // the n-th of the one side is the n-th of the other, by each order that the area's side can be brought into
        List<Function<Map<String, Object>, String>> orders = List.of(
                one -> one.get("observedAt") + "" + one.get("id"), one -> one.get("level") + "" + one.get("id"));
        for (Function<Map<String, Object>, String> order : orders) {
            byArea.sort(Comparator.comparing(order));
            assertThat(right(byArea, bySource, truth))
                    .as("of %d; one in seven classes is right by chance, and this is four deviations above", AREAS)
                    .isLessThanOrEqualTo(12);
        }
    }

    /** The class by area: reports of all classes, one in each area, of all levels and grades, all of the day before yesterday. */
    private Map<String, String> filed() {
        Instant morning = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(38));
        Map<String, String> classes = new HashMap<>();
        for (int i = 0; i < AREAS; i++) {
            String area = Trial.region(around);
            String sourceClass = SourceClass.values()[i % SourceClass.values().length].name();
            classes.put(area, sourceClass);
            String claim = LEVELS.get(i % LEVELS.size()) + " " + GRADES.get(i % GRADES.size());
            People.file(
                    "person-" + i,
                    Trial.report(area, claim, morning.plus(Duration.ofMinutes(15L * i + 1)))
                            .replace("FIELD_STAFF", sourceClass));
        }
        QuarkusTransaction.requiringNew().run(() -> Report.getEntityManager()
                .createNativeQuery(
                        "update report set received_at = received_at - interval '1 day'" + " where region in (:areas)")
                .setParameter("areas", classes.keySet())
                .executeUpdate());
        return classes;
    }

    private static int right(
            List<Map<String, Object>> byArea, List<Map<String, Object>> bySource, Map<String, String> truth) {
        int right = 0;
        for (int i = 0; i < AREAS; i++) {
            String guessed =
                    ((Map<?, ?>) bySource.get(i).get("source")).get("class").toString();
            right += truth.get(byArea.get(i).get("region").toString()).equals(guessed) ? 1 : 0;
        }
        return right;
    }

    private static Set<String> commonKeys(List<Map<String, Object>> some, List<Map<String, Object>> others) {
        Set<String> common = keys(some);
        common.retainAll(keys(others));
        common.removeAll(Set.of("id", "region", "source")); // handles, and what is looked at by itself
        return common;
    }

    private static Set<String> keys(List<Map<String, Object>> side) {
        Set<String> keys = new HashSet<>();
        side.forEach(one -> keys.addAll(one.keySet()));
        return keys;
    }

    private static List<String> handles(List<Map<String, Object>> side) {
        return values(side, "id");
    }

    private static List<String> values(List<Map<String, Object>> side, String key) {
        return side.stream().map(one -> String.valueOf(one.get(key))).toList();
    }
}
