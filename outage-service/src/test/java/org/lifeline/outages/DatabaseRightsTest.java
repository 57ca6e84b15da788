package org.lifeline.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;

/** What the service's user may not do to its database, a fresh one or one that it owned before. */
class DatabaseRightsTest {
    private static final String FRESH = migratedByItsOwner();
    private static final String HANDED_OVER = migratedByItsOneRoleThenHandedOver();

    private static String migratedByItsOwner() {
        String url = TestPostgres.freshDatabase();
        migrate(url, TestPostgres.owner(), TestPostgres.ownersPassword());
        return url;
    }

    private static String migratedByItsOneRoleThenHandedOver() {
        String url = TestPostgres.databaseOfOneRole();
        migrate(url, TestPostgres.user(), TestPostgres.password());
        TestPostgres.handOver(url);
        TestPostgres.handOver(url); // as after a start that was cut short
        migrate(url, TestPostgres.owner(), TestPostgres.ownersPassword());
        return url;
    }

    private static void migrate(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("db/feed", "db/migration")
                .placeholders(Map.of("worker", TestPostgres.user(), "append-only", "event,audit"))
                .load()
                .migrate();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set data = '{}'",
                "delete from event",
                "truncate event",
                "alter table event disable trigger all",
                "drop table event",
                "update feed_epoch set epoch = 'x'",
                "select * from flyway_schema_history",
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "create function f() returns int language sql as 'select 1'",
                "set session_replication_role = replica",
                "update audit set reason = 'x'",
                "delete from audit",
                "truncate audit",
                "alter table audit disable trigger all",
                "drop trigger audit_is_only_added_to on audit",
                "drop table audit",
                "truncate report",
                "alter table report drop constraint report_pkey",
                "drop function refuse_change_of_audit()"
            })
    void changeOfWhatStandsIsRefused(String statement) {
        for (String url : new String[] {FRESH, HANDED_OVER}) {
            assertThatThrownBy(() -> asWorker(url, statement))
                    .hasMessageMatching("(?s).*(permission denied (?!for database)|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into event (type, subject, time, data) values ('t', 's', now(), '{}')",
                "select nextval(pg_get_serial_sequence('event', 'id'))",
                "select epoch from feed_epoch",
                "listen lifeline_event",
                "notify lifeline_event",
                "select pg_advisory_lock(1)",
                "insert into audit (at, subject, act, webhook) values (now(), 's', 'WEBHOOK_DELETED', gen_random_uuid())",
                "select place_outages_again(array['SY'])",
                "delete from reassessment",
                "delete from author",
                "select 1 from webhook_delivery for update skip locked"
            })
    void workOfTheServiceIsAllowed(String statement) throws SQLException {
        for (String url : new String[] {FRESH, HANDED_OVER}) {
            asWorker(url, statement);
        }
    }

    @Test
    void nothingBelongsToTheWorker() throws SQLException {
        for (String url : new String[] {FRESH, HANDED_OVER}) {
            try (Connection owner = TestPostgres.asOwner(url);
                    Statement sql = owner.createStatement();
                    ResultSet row = sql.executeQuery("""
                            select (select count(*) from pg_class where relowner = '%1$s'::regrole)
                                 + (select count(*) from pg_proc where proowner = '%1$s'::regrole)
                                 + (select count(*) from pg_extension where extowner = '%1$s'::regrole)
                                 + (select count(*) from pg_database
                                    where datname = current_database() and datdba = '%1$s'::regrole)""".formatted(TestPostgres.user()))) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    private static void asWorker(String url, String statement) throws SQLException {
        try (Connection worker = DriverManager.getConnection(url, TestPostgres.user(), TestPostgres.password());
                Statement sql = worker.createStatement()) {
            sql.execute(statement);
        }
    }
}
