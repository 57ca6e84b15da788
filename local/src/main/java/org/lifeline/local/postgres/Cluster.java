package org.lifeline.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.lifeline.local.machine.Commands;
import org.lifeline.local.machine.Folders;
import org.lifeline.local.machine.PrivateFiles;
import org.lifeline.local.machine.Refused;

/** The files of one PostgreSQL: its data, and beside it the superuser's password. */
record Cluster(Path data, Path passwordFile) {
    static final String SUPERUSER = "lifeline";

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 100
            shared_buffers = 128MB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            # A writing transaction left open anywhere in the server would stall the change feeds.
            idle_in_transaction_session_timeout = 10s
            # What people report must not reach the log: no statement, no parameter, no row that a constraint refused.
            log_error_verbosity = terse
            log_min_error_statement = panic
            log_statement = none
            log_min_duration_statement = -1
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            """;

    static Cluster in(Path directory) {
        return new Cluster(directory.resolve("data"), directory.resolve("password"));
    }

    /** Makes it when there is none; under a temporary name first, so that a crash leaves nothing half-made. */
    void make(Path binaries, Account account) {
        try {
            if (Files.notExists(data)) {
                if (Files.notExists(passwordFile)) {
                    writePassword();
                }
                Path part = data.resolveSibling("data.part");
                Folders.delete(part);
                PrivateFiles.createFolders(part);
                account.own(part, passwordFile);
                Commands.run(account.running(List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + part,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")));
                Files.writeString(part.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
                Path main = part.resolve("postgresql.conf");
                Files.writeString(main, Files.readString(main) + "\ninclude = 'lifeline.conf'\n");
                Files.move(part, data);
            }
            refuseAnotherVersion();
            writeSettings();
            account.own(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The database cannot be made in " + data, e);
        }
    }

    private void writePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        PrivateFiles.write(passwordFile, HexFormat.of().formatHex(secret));
    }

    /** Of this version; where they are there already, a full disk keeps nobody from a start. */
    private void writeSettings() throws IOException {
        Path settings = data.resolve("lifeline.conf");
        if (Files.notExists(settings) || !Files.readString(settings).equals(SETTINGS)) {
            PrivateFiles.write(settings, SETTINGS);
        }
    }

    private void refuseAnotherVersion() throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!made.equals(Binaries.major())) {
            throw new Refused(
                    "The data in " + data + " was made by PostgreSQL " + made + " and this is " + Binaries.major()
                            + ": dump it with the Lifeline that made it, or begin anew in another directory.");
        }
    }

    String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password of the database cannot be read", e);
        }
    }
}
