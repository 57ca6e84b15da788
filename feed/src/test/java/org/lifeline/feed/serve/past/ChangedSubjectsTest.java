package org.lifeline.feed.serve.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.feed.serve.FeedDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The states of one time and what differs from them are the states of the other time, whatever is recorded in between. */
class ChangedSubjectsTest {
    private static final Instant NOON = Instant.parse("2025-03-08T12:00:00Z");
    private static final String STATE = "org.lifeline.thing.changed";
    private static final int TRANSACTIONS = 40;
    private static final int EVENTS_OF_EACH = 40;
    private static final int SUBJECTS = 60;
    private static final int DISORDER_SECONDS = 3_500;
    private static final int PAIRS = 5;

    private final SplittableRandom random = new SplittableRandom(3);
    private final List<Instant> recorded = new ArrayList<>();
    private PGSimpleDataSource database;
    private StatesAt states;
    private ChangedSubjects changed;
    private long lastId;

    private record Base(Instant at, String transaction, Map<String, String> states) {}

    @BeforeEach
    void openFeed() throws SQLException, IOException {
        database = new FeedDatabase().worker();
        states = new StatesAt(database, STATE, "/test");
        changed = new ChangedSubjects(database, STATE);
    }

    @Test
    void differenceLeadsFromAnyTimeToAnyOther() throws SQLException {
        List<Base> bases = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            record(i);
            for (int pair = 0; pair < PAIRS; pair++) {
                bases.add(base(anyTime()));
                Base from = bases.get(random.nextInt(bases.size()));
                Instant to = anyTime();

                Map<String, String> then = new TreeMap<>(from.states());
                states.each(changed.between(from.at(), to, from.transaction()).orElseThrow(), to, event -> {
                    if (event.id() == null) {
                        then.remove(event.subject());
                    } else {
                        then.put(event.subject(), event.id());
                    }
                });

                assertThat(then).as("from %s to %s", from.at(), to).isEqualTo(at(to));
            }
        }
    }

    @Test
    void nothingDiffersFromTheSameTime() throws SQLException {
        record(0);
        Base base = base(recorded.get(7));

        assertThat(changed.between(base.at(), base.at(), base.transaction()))
                .hasValueSatisfying(subjects -> assertThat(subjects).isEmpty());
    }

    @Test
    void noDifferenceIsToldOfAnEmptyFeed() throws SQLException {
        assertThat(changed.between(NOON, NOON.plusSeconds(5), base(NOON).transaction()))
                .hasValueSatisfying(subjects -> assertThat(subjects).isEmpty());
    }

    @Test
    void allIsReadWhereTooMuchWasRecordedInBetween() throws SQLException {
        insert(1, "a", NOON);
        String transaction = base(NOON).transaction();
        insert(500_000, "a", NOON.plus(Duration.ofDays(9)));

        assertThat(changed.between(NOON, NOON.plus(Duration.ofDays(10)), transaction))
                .isEmpty();
    }

    @Test
    void allIsReadWhereTooMuchWasRecordedSince() throws SQLException {
        insert(500_000, "a", NOON);
        String transaction = base(NOON).transaction();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into event (type, subject, time, data) select 'other', 'b', now(), '{}'"
                                + " from generate_series(1, 20000)")) {
            insert.executeUpdate();
        }

        assertThat(changed.between(NOON, NOON.plusSeconds(5), transaction)).isEmpty();
    }

    /** A transaction of its own, some of whose events are of a time that lies before what others have recorded already. */
    private void record(int number) throws SQLException {
        for (int i = 0; i < EVENTS_OF_EACH; i++) {
            Instant time = NOON.plus(Duration.ofMinutes(30L * number)).plusSeconds(random.nextInt(DISORDER_SECONDS));
            recorded.add(time);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (Instant time : recorded.subList(recorded.size() - EVENTS_OF_EACH, recorded.size())) {
                lastId += random.nextInt(10) == 0 ? random.nextInt(1, 500) : 1;
                insert(connection, lastId, "subject " + random.nextInt(SUBJECTS), time);
            }
            connection.commit();
        }
    }

    /** At a change, right before or after one, or anywhere. */
    private Instant anyTime() {
        Instant change = recorded.get(random.nextInt(recorded.size()));
        return switch (random.nextInt(4)) {
            case 0 -> change;
            case 1 -> change.minus(1, ChronoUnit.MICROS);
            case 2 -> change.plus(1, ChronoUnit.MICROS);
            default -> NOON.minusSeconds(600).plusSeconds(random.nextInt((TRANSACTIONS + 3) * 1_800));
        };
    }

    private Base base(Instant at) throws SQLException {
        return new Base(at, horizon(), at(at));
    }

    private String horizon() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")) {
            row.next();
            return String.valueOf(Long.parseLong(row.getString(1)) - 1);
        }
    }

    private Map<String, String> at(Instant at) {
        Map<String, String> all = new TreeMap<>();
        states.each(at, event -> all.put(event.subject(), event.id()));
        return all;
    }

    private void insert(long id, String subject, Instant time) throws SQLException {
        try (Connection connection = database.getConnection()) {
            insert(connection, id, subject, time);
        }
    }

    private static void insert(Connection connection, long id, String subject, Instant time) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into event (id, type, subject, time, data)"
                + " overriding system value values (?, ?, ?, ?, '{}')")) {
            insert.setLong(1, id);
            insert.setString(2, STATE);
            insert.setString(3, subject);
            insert.setObject(4, time.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
