package org.lifeline.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the role that a service works as may do after the migrations, and what only the owner may. */
class WorkerRightsTest {
    private static final String ADD = "insert into event (type, subject, time, data) values ('test', 'a', now(), '{}')";
    private FeedDatabase database;

    @BeforeEach
    void openFeed() throws Exception {
        database = new FeedDatabase();
    }

    @Test
    void eventsAreAddedAndNeverChanged() throws SQLException {
        asWorker(ADD);

        for (String change : List.of(
                "update event set data = '[]'",
                "delete from event",
                "truncate event",
                "alter table event disable trigger all",
                "drop table event",
                "update feed_epoch set epoch = 'x'",
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "select setval('event_id_seq', 1)")) {
            assertThatThrownBy(() -> asWorker(change)).as(change).hasMessageMatching("(?s).*(permission|owner).*");
        }
    }

    @Test
    void tableOfALaterMigrationIsWorkedInAndStaysItsOwners() throws Exception {
        database.asOwner("create table note (id bigint generated always as identity primary key, text text)");
        database.afterMigrations();

        asWorker("insert into note (text) values ('a')");
        asWorker("update note set text = 'b'");
        asWorker("delete from note");
        assertThatThrownBy(() -> asWorker("truncate note")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asWorker("alter table note add x int")).hasMessageContaining("must be owner");
    }

    @Test
    void appendOnlyTableIsSoInEachOfItsParts() throws Exception {
        database.asOwner("create table diary (day int) partition by list (day)");
        database.asOwner("create table diary_1 partition of diary for values in (1)");
        database.afterMigrations();

        asWorker("insert into diary values (1)");
        assertThatThrownBy(() -> asWorker("delete from diary")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asWorker("delete from diary_1")).hasMessageContaining("permission denied");
    }

    @Test
    void rightsThatWereGivenByHandAreTakenBackAtTheNextStart() throws Exception {
        database.asOwner("grant all on event to public");
        database.asOwner("grant all on feed_epoch to tester");
        database.afterMigrations();

        assertThatThrownBy(() -> asWorker("delete from event")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asWorker("delete from feed_epoch")).hasMessageContaining("permission denied");
        assertThatCode(() -> asWorker(ADD)).doesNotThrowAnyException();
    }

    @Test
    void serviceThatWorksAsTheOwnerKnowsIt() throws SQLException {
        assertThat(new SchemaOwner(database.worker()).isUsOurselves()).isFalse();
        assertThat(new SchemaOwner(database.owner()).isUsOurselves()).isTrue();
    }

    @Test
    void rightsThatAreAsTheyShouldBeAreLeftAlone() throws Exception {
        String before = rowsOfRights();
        database.afterMigrations();

        assertThat(rowsOfRights()).isEqualTo(before);
    }

    @Test
    void instancesThatStartTogetherDoNotDisturbOneAnother() throws SQLException, InterruptedException {
        database.asOwner("revoke all on event, feed_epoch from tester");
        List<CompletableFuture<Void>> starts = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> assertThatCode(database::afterMigrations).doesNotThrowAnyException()))
                .toList();

        for (CompletableFuture<Void> start : starts) {
            assertThatCode(() -> await(start)).doesNotThrowAnyException();
        }
        asWorker(ADD);
    }

    private static void await(CompletableFuture<Void> start) throws Exception {
        try {
            start.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private String rowsOfRights() throws SQLException {
        try (Connection connection = database.worker().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select string_agg(xmin || ' ' || oid, ', ' order by oid) from pg_class where oid >= 16384")) {
            row.next();
            return row.getString(1);
        }
    }

    private void asWorker(String statement) throws SQLException {
        try (Connection connection = database.worker().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
