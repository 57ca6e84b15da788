package org.lifeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.machine.DirectoryLock;
import org.lifeline.local.machine.Ports;
import picocli.CommandLine;

class LifelineTest {
    private final StringWriter errors = new StringWriter();
    private final CommandLine command = Lifeline.commandLine().setErr(new PrintWriter(errors, true));

    @Test
    void statusSaysInOneSentenceThatNothingRuns() {
        int port = Ports.anyFree();

        int exit = command.execute("status", "--port", Integer.toString(port));

        assertThat(exit).isEqualTo(1);
        assertThat(errors)
                .hasToString("Nothing answers at http://127.0.0.1:" + port
                        + ": start it with ./lifeline, or say where with --port.\n");
    }

    @Test
    void tokenSaysInOneSentenceThatNothingRunsAndPrintsNothing(@TempDir Path data) {
        StringWriter out = new StringWriter();
        int port = Ports.anyFree();

        int exit = command.setOut(new PrintWriter(out, true))
                .execute("token", "viewer", "--data", data.toString(), "--keycloak-port", Integer.toString(port));

        assertThat(exit).isEqualTo(1);
        assertThat(out).hasToString("");
        assertThat(errors)
                .hasToString("Nothing answers at http://127.0.0.1:" + port
                        + ": start Lifeline with ./lifeline --demo, or say where with --keycloak-port.\n");
    }

    @Test
    void tokenSaysWhenKeycloakStillStarts(@TempDir Path data) {
        int port = Ports.anyFree();
        try (DirectoryLock running = DirectoryLock.take(data)) {
            assertThat(running).isNotNull();

            command.execute("token", "viewer", "--data", data.toString(), "--keycloak-port", Integer.toString(port));
        }
        assertThat(errors)
                .hasToString("Keycloak is still starting at http://127.0.0.1:" + port + ": try again in a moment.\n");
    }

    @Test
    void tokenOfAnUnknownRoleNamesTheRoles() {
        assertThat(command.execute("token", "king")).isEqualTo(1);
        assertThat(errors).hasToString("There is no role king, only viewer, field, coordinator, admin, integration.\n");
    }

    @Test
    void whatTheDiskRefusesIsOneSentence(@TempDir Path folder) throws IOException {
        Path noFolder = Files.writeString(folder.resolve("data"), "a file");

        assertThat(command.execute("up", "--data", noFolder.toString())).isEqualTo(1);

        assertThat(errors.toString())
                .startsWith("The directory " + noFolder + " cannot be locked: ")
                .endsWith(".\n")
                .hasLineCount(1);
    }

    @Test
    void unknownOptionIsExplained() {
        assertThat(command.execute("--prot", "8080")).isEqualTo(2);
        assertThat(errors.toString()).contains("Unknown option").contains("--port");
    }
}
