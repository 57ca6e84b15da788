package org.lifeline.regions.gazetteer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.regions.importing.Imports;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class GazetteerTest {
    @Inject
    Gazetteer gazetteer;

    @Inject
    DataSource database;

    @Test
    void everyAreaOfTheFileIsThere() {
        List<GazetteerLine> lines = Gazetteer.lines();
        assertThat(lines).hasSize(126);
        assertThat(lines)
                .allSatisfy(line ->
                        given().get("/api/v1/regions/" + line.pcode()).then().statusCode(200));
    }

    @Test
    void loadingAgainChangesNothing() {
        assertThat(gazetteer.load()).isZero();
    }

    @Test
    void whatDiffersIsSetRightOnceHoweverManyInstancesStart() throws SQLException {
        execute("update region set population = 1 where pcode = 'SY13'");
        execute("delete from region_name where pcode = 'SY14' and language = 'ar'");
        long before = events();
        List<CompletableFuture<Long>> starts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(gazetteer::load))
                .toList();
        assertThat(starts.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(2);
        assertThat(events() - before).isEqualTo(2);
        assertThat(given().get("/api/v1/regions/SY13").jsonPath().getInt("version"))
                .isEqualTo(2);
        assertThat(given().get("/api/v1/regions/SY14").jsonPath().getString("names.ar"))
                .isEqualTo("القنيطرة");
    }

    @Test
    void whatAnImportHasSaidIsNotUndone() {
        Imports.done(Imports.csv("pcode,population,population_year\nSY1200,123,2020\n"));

        assertThat(gazetteer.load()).isZero();

        assertThat(given().get("/api/v1/regions/SY1200").jsonPath().getInt("population"))
                .isEqualTo(123);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long events() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
