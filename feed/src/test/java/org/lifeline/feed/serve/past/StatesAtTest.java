package org.lifeline.feed.serve.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.feed.serve.FeedDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The halving finds what reading everything would, whatever gaps the ids have and however times run against them. */
class StatesAtTest {
    private static final Instant NOON = Instant.parse("2025-03-08T12:00:00Z");
    private static final String STATE = "org.lifeline.thing.changed";
    private static final int EVENTS = 2000;
    private static final int SUBJECTS = 40;
    private static final int DISORDER_SECONDS = 3500;

    private PGSimpleDataSource database;
    private StatesAt states;
    private final List<Event> written = new ArrayList<>();

    private record Event(long id, String type, String subject, Instant time) {}

    @BeforeEach
    void openFeed() throws SQLException, IOException {
        database = new FeedDatabase().worker();
        states = new StatesAt(database, STATE, "/test");
    }

    @Test
    void nothingIsKnownBeforeTheFirstEventNorWithoutAny() throws SQLException {
        assertThat(at(NOON)).isEmpty();
        written.add(new Event(7, STATE, "a", NOON));
        write();
        assertThat(at(NOON.minusMillis(1))).isEmpty();
        assertThat(at(Instant.MIN)).isEmpty();
    }

    @Test
    void whatWasRecordedAtThatVeryMomentWasKnown() throws SQLException {
        written.add(new Event(7, STATE, "a", NOON));
        written.add(new Event(8, "org.lifeline.other", "a", NOON));
        written.add(new Event(9, "org.lifeline.other", "b", NOON));
        write();

        assertThat(at(NOON)).isEqualTo(Map.of("a", 7L));
        assertThat(at(Instant.MAX)).isEqualTo(Map.of("a", 7L));
    }

    @Test
    void everyTimeHasTheLastStateOfEachSubject() throws SQLException {
        SplittableRandom random = new SplittableRandom(8);
        long id = 0;
        for (int i = 0; i < EVENTS; i++) {
            id += random.nextInt(10) == 0 ? random.nextInt(1, 500) : 1;
            Instant time = NOON.plus(Duration.ofMinutes(i)).plusSeconds(random.nextInt(DISORDER_SECONDS));
            String type = random.nextInt(3) == 0 ? "org.lifeline.other" : STATE;
            written.add(new Event(id, type, "subject " + random.nextInt(SUBJECTS), time));
        }
        write();

        for (int minute = -1; minute < EVENTS + 70; minute += 23) {
            Instant then = NOON.plus(Duration.ofMinutes(minute));
            assertThat(at(then)).as("at %s", then).isEqualTo(readAll(then));
        }
    }

    private Map<String, Long> readAll(Instant at) {
        Map<String, Long> last = new TreeMap<>();
        written.stream()
                .filter(event -> event.type().equals(STATE) && !event.time().isAfter(at))
                .forEach(event -> last.merge(event.subject(), event.id(), Math::max));
        return last;
    }

    private Map<String, Long> at(Instant at) {
        Map<String, Long> last = new TreeMap<>();
        states.each(at, event -> assertThat(last.put(event.subject(), Long.valueOf(event.id())))
                .isNull());
        return last;
    }

    private void write() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into event (id, type, subject, time, data)"
                                + " overriding system value values (?, ?, ?, ?, '{}')")) {
            for (Event event : written) {
                insert.setLong(1, event.id());
                insert.setString(2, event.type());
                insert.setString(3, event.subject());
                insert.setObject(4, event.time().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
