package org.lifeline.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void everyDatabaseIsFreshAndItsUserOwnsIt() throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (Connection connection =
                    Sql.connect(TestPostgres.freshDatabase(), TestPostgres.user(), TestPostgres.password())) {
                Sql.execute(connection, "create table note (text text)");
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }
}
