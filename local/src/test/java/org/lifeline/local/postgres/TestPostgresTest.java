package org.lifeline.local.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void everyDatabaseIsFreshAndItsUserDoesNotOwnIt() throws SQLException {
        for (int i = 0; i < 2; i++) {
            String database = TestPostgres.freshDatabase();
            try (Connection owner = TestPostgres.asOwner(database);
                    Connection worker = Sql.connect(database, TestPostgres.user(), TestPostgres.password())) {
                Sql.execute(owner, "create table note (text text)");
                assertThatThrownBy(() -> Sql.execute(worker, "drop table note")).hasMessageContaining("must be owner");
            }
        }
    }
}
