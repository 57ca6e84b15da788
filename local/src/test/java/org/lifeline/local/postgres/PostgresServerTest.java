package org.lifeline.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.machine.Refused;

class PostgresServerTest {
    @TempDir
    Path directory;

    @Test
    void dataIsKeptFromOneStartToTheNext() throws SQLException {
        try (PostgresServer server = start()) {
            Database database = server.createDatabase("kept");
            execute(database, "create table note (text text)");
            execute(database, "insert into note values ('جبلة')");
        }
        try (PostgresServer server = start()) {
            assertThat(query(server.createDatabase("kept"), "select text from note"))
                    .isEqualTo("جبلة");
        }
    }

    @Test
    void itIsDurableListensHereOnlyAndEndsIdleTransactions() throws SQLException {
        try (PostgresServer server = start()) {
            Database database = server.createDatabase("settings");

            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("10s");
            assertThat(query(database, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void wrongPasswordIsRefused() {
        try (PostgresServer server = start()) {
            assertThatThrownBy(() -> Sql.connect(server.jdbcUrl("postgres"), server.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void passwordIsForTheOwnerOfTheFileOnly() throws Exception {
        try (PostgresServer server = start()) {
            Path file = directory.resolve("password");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(file).hasContent(server.password());
        }
    }

    @Test
    void ownerOfOneDatabaseCannotEnterAnother() {
        try (PostgresServer server = start()) {
            Database regions = server.createDatabase("regions");
            Database outages = server.createDatabase("outages");

            assertThatThrownBy(() -> Sql.connect(outages.jdbcUrl(), regions.user(), regions.password()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyButTheSuperuserEntersWhatIsNobodysDatabase() {
        try (PostgresServer server = start()) {
            ServiceDatabase regions = server.createServiceDatabase("regions");
            server.createServiceDatabase("outages");

            for (Database role : List.of(regions.worker(), regions.owner())) {
                for (String database : List.of("postgres", "template1", "outages")) {
                    assertThatThrownBy(() -> Sql.connect(server.jdbcUrl(database), role.user(), role.password()))
                            .as(role.user() + " in " + database)
                            .hasMessageContaining("CONNECT");
                }
            }
        }
    }

    @Test
    void databaseOfOneRoleGoesOverToAnOwnerApart() throws SQLException {
        try (PostgresServer server = start()) {
            Database before = server.createDatabase("regions");
            execute(before, "create extension pg_trgm");
            execute(before, "create table note (id bigint generated always as identity, text text)");
            execute(before, "create function f() returns int language sql as 'select 1'");

            ServiceDatabase now = server.createServiceDatabase("regions");
            assertThat(server.createServiceDatabase("regions")).isEqualTo(now);

            assertThat(now.worker()).isEqualTo(before);
            for (String change : List.of("drop table note", "drop function f", "drop extension pg_trgm")) {
                assertThatThrownBy(() -> execute(now.worker(), change)).hasMessageContaining("must be owner");
            }
            execute(now.owner(), "alter table note add column more text");
            execute(now.owner(), "alter database regions set jit = off");
        }
    }

    @Test
    void logHoldsNothingOfWhatIsSent() throws SQLException {
        try (PostgresServer server = start()) {
            Database database = server.createDatabase("silent");
            execute(
                    database,
                    "create table note (id int primary key, text text check (text not like 'canary%'), n int)");
            execute(database, "insert into note values (1, 'a', 1)");

            for (String mode : List.of("simple", "extended")) {
                Database inMode = new Database(
                        database.jdbcUrl() + "?preferQueryMode=" + mode, database.user(), database.password());
                for (String wrong : List.of(
                        "insert into note values (2, 'canary-row', 3)",
                        "insert into note values (1, 'x', 2) -- canary-comment",
                        "insert into note values (4, 'x', 'canary-number')",
                        "insert canary-syntax",
                        "select 'canary'::uuid",
                        "do $$ begin raise warning 'canary-warning'; raise exception 'canary-exception'; end $$")) {
                    assertThatThrownBy(() -> execute(inMode, wrong)).isInstanceOf(SQLException.class);
                }
                try (Connection connection = Sql.connect(inMode.jdbcUrl(), inMode.user(), inMode.password());
                        PreparedStatement insert =
                                connection.prepareStatement("insert into note values (?, ?, ?::text::int)")) {
                    for (String[] wrong : new String[][] {{"canary-row", "1"}, {"x", "canary-number"}}) {
                        insert.setInt(1, 7);
                        insert.setString(2, wrong[0]);
                        insert.setString(3, wrong[1]);
                        assertThatThrownBy(insert::execute).hasMessageContaining("canary");
                    }
                }
            }
        }
        assertThat(directory.resolve("postgres.log"))
                .content()
                .contains("shut down")
                .doesNotContain("canary", "note");
    }

    @Test
    void secondLauncherIsRefusedInOneSentence() {
        try (PostgresServer server = start()) {
            assertThat(server.pid()).isPositive();
            assertThatThrownBy(this::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("already runs on")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws Exception {
        start().close();
        Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("made by PostgreSQL 17 and this is 18");
    }

    @Test
    void killedLauncherTakesItsServerWithItCleanly() throws Exception {
        // given
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsServer.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = launcher.inputReader();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();

        // when
        launcher.destroyForcibly();

        // then
        server.onExit().get(10, TimeUnit.SECONDS);
        assertThat(directory.resolve("postgres.log")).content().contains("database system is shut down");
        start().close();
    }

    @Test
    void serverKilledOutrightStartsAgain() throws Exception {
        try (PostgresServer killed = start()) {
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);
        }
        try (PostgresServer again = start()) {
            assertThat(again.pid()).isPositive();
        }
    }

    @Test
    void pidFileThatNamesAStrangerDoesNotHinderTheStart() throws Exception {
        start().close();
        Files.writeString(
                directory.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        start().close();
    }

    @Test
    void eraseEmptiesTheData() throws SQLException {
        try (PostgresServer server = start()) {
            execute(server.createDatabase("gone"), "create table note (text text)");
        }
        PostgresServer.erase(directory);
        try (PostgresServer server = start()) {
            assertThat(query(server.createDatabase("gone"), "select count(*) from pg_tables where tablename = 'note'"))
                    .isEqualTo("0");
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(directory, TestPostgres.sharedBinaries(), 0);
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = Sql.connect(database.jdbcUrl(), database.user(), database.password())) {
            Sql.execute(connection, sql);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = Sql.connect(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
