package org.lifeline.regions.region;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class SchemaTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update region set parent = pcode, parent_level = admin_level where pcode = 'SY06' | parent_is_above",
                "update region set parent = 'SY0602', parent_level = 2 where pcode = 'SY06'        | parent_is_above",
                "update region set parent_level = 0 where pcode = 'SY060200'                       | parent_exists",
                "update region set parent = 'SY99' where pcode = 'SY0602'                          | parent_exists",
                "update region set parent = null, parent_level = null where pcode = 'SY06'         | only_countries",
                "update region set admin_level = 2 where pcode = 'SY06'                            | violates",
                "update region set admin_level = 5 where pcode = 'SY060200'                        | admin_level_check",
                "update region set pcode = 'sy 06' where pcode = 'SY060200'                        | pcode_check",
                "update region set population_year = null where pcode = 'SY06'                     | population_has",
                "update region set population = -1 where pcode = 'SY06'                            | population_check",
                "update region set lat = null where pcode = 'SY06'                                 | centroid_is_whole",
                "delete from region where pcode = 'SY06'                                           | violates"
            })
    void whatMustNeverBeIsRefusedByTheDatabase(String statement, String because) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .hasMessageContaining(because);
    }
}
