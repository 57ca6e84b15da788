package org.lifeline.regions.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.SqlFixture;
import org.lifeline.local.postgres.TestPostgres;

/**
 * Every later migration is tried on the database of an older version, as it was after the exercise: of one role, and handed
 * over to its owner at the next start.
 */
class OldDatabaseTest {
    private static final List<String> KEPT = List.of("event", "import", "region", "region_name", "superseded");

    @Test
    void nothingThatWasKeptIsLost() throws SQLException, IOException {
        String url = TestPostgres.databaseOfOneRole();
        flyway(url, TestPostgres.user(), TestPostgres.password())
                .target("5")
                .load()
                .migrate();
        try (Connection database = DriverManager.getConnection(url, TestPostgres.user(), TestPostgres.password())) {
            SqlFixture.load(database, "fixture/after-the-exercise-V5.sql.gz");
            SortedMap<String, Long> before = SqlFixture.rows(database, KEPT);
            assertThat(before.values()).doesNotContain(0L);

            TestPostgres.handOver(url);
            flyway(url, TestPostgres.owner(), TestPostgres.ownersPassword())
                    .load()
                    .migrate();

            assertThat(SqlFixture.rows(database, KEPT)).isEqualTo(before);
        }
    }

    private static FluentConfiguration flyway(String url, String role, String password) {
        return Flyway.configure()
                .dataSource(url, role, password)
                .locations("db/feed", "db/migration")
                .placeholders(Map.of("worker", TestPostgres.user(), "append-only", "event"));
    }
}
