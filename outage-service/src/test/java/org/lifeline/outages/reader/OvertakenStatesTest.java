package org.lifeline.outages.reader;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** What webhooks leave out. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class OvertakenStatesTest {
    private final OvertakenStates overtaken;
    private final EntityManager database;
    private final String region = Trial.region();

    OvertakenStatesTest(OvertakenStates overtaken, EntityManager database) {
        this.overtaken = overtaken;
        this.database = database;
    }

    private record Event(String id, String type, String minute) {}

    @Test
    void ofEachTypeTheLastOfAMinuteStays() {
        for (int i = 0; i < 6; i++) {
            Trial.file(region, (i % 2 == 0 ? "NONE" : "SEVERE") + " B2", (60 - 5 * i) + "M");
            Trial.assessment(region);
        }
        List<Event> events = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        // what follows from the last report may still come, and overtake the last that was read
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            events.clear();
            events.addAll(events());
            gone.clear();
            gone.addAll(QuarkusTransaction.requiringNew()
                    .call(() -> overtaken.among(events.stream().map(Event::id).toList())));
            return events().equals(events);
        });

        assertThat(gone).isNotEmpty();
        assertThat(events.stream().filter(event -> gone.contains(event.id())).map(Event::type))
                .allMatch(type -> type.matches("org.lifeline.(assessment.changed|outage.(changed|eased|worsened))"));
        events.stream()
                .filter(event -> !event.type().startsWith("org.lifeline.report."))
                .collect(groupingBy(event -> event.type() + event.minute()))
                .values()
                .forEach(same -> assertThat(same.stream()
                                .map(Event::id)
                                .filter(id -> !gone.contains(id))
                                .collect(Collectors.toList()))
                        .containsExactly(same.get(same.size() - 1).id()));
    }

    private List<Event> events() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = database.createNativeQuery(
                            "select cast(id as text), type, cast(date_trunc('minute', time) as text) from event"
                                    + " where subject = :subject order by event.id")
                    .setParameter("subject", region + "/ELECTRICITY")
                    .getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Event((String) row[0], (String) row[1], (String) row[2]))
                    .toList();
        });
    }
}
