package org.lifeline.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.machine.Commands;
import org.lifeline.local.machine.DirectoryLock;
import org.lifeline.local.machine.PrivateFiles;

/** PostgreSQL as nobody, where root may not make a user namespace: only root can try. */
class AccountTest {
    @TempDir
    Path folder;

    @Test
    void nobodyReachesItsDataThroughPrivateFoldersAndNobodyElseDoes() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && Commands.exists("setpriv"));
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString("rwx--x--x")); // as /tmp is passed through
        Path data = folder.resolve("data");

        try (DirectoryLock launcher = DirectoryLock.take(data)) {
            for (int start = 0; start < 2; start++) {
                PrivateFiles.tighten(data);
                try (PostgresServer server =
                                PostgresServer.start(data.resolve("postgres"), data, 0, Account.NOBODY, nobody -> {});
                        Connection connection =
                                Sql.connect(server.jdbcUrl("postgres"), server.user(), server.password())) {
                    Sql.execute(connection, "create extension if not exists pg_trgm");
                    assertThat(Files.getAttribute(data.resolve("postgres/data/postgresql.conf"), "unix:uid"))
                            .isEqualTo(65534);
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                            .isEqualTo("rwx--x---");
                }
            }
            assertThat(launcher).isNotNull();
        }
    }
}
