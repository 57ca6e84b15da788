package org.lifeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
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
    void unknownOptionIsExplained() {
        assertThat(command.execute("--prot", "8080")).isEqualTo(2);
        assertThat(errors.toString()).contains("Unknown option").contains("--port");
    }
}
