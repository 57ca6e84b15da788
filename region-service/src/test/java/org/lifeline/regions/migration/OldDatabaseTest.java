package org.lifeline.regions.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.SqlFixture;
import org.lifeline.local.postgres.TestPostgres;

/** Every later migration is tried on the database of an older version, as it was after the exercise. */
class OldDatabaseTest {
    private static final List<String> KEPT = List.of(
            "event", "import", "region", "region_name", "superseded");

    @Test
    void nothingThatWasKeptIsLost() throws SQLException, IOException {
        String url = TestPostgres.freshDatabase();
        flyway(url).target("5").load().migrate();
        try (Connection database =
                DriverManager.getConnection(url, TestPostgres.user(), TestPostgres.password())) {
            SqlFixture.load(database, "fixture/after-the-exercise-V5.sql.gz");
            SortedMap<String, Long> before = SqlFixture.rows(database, KEPT);
            assertThat(before.values()).doesNotContain(0L);

            flyway(url).load().migrate();

            assertThat(SqlFixture.rows(database, KEPT)).isEqualTo(before);
        }
    }

    private static FluentConfiguration flyway(String url) {
        return Flyway.configure()
                .dataSource(url, TestPostgres.user(), TestPostgres.password())
                .locations("db/feed", "db/migration");
    }
}
