package org.lifeline.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command to run so that it ends when we end, even by kill -9, and does not hear the terminal's Ctrl-C. */
public record Guarded(
        List<String> command, Map<String, String> environment, ProcessBuilder.Redirect output, String endSignal) {

    // The guard waits on our end of the pipe, which closes with us; it is nobody's child, lest it disturb the command.
    private static final String GUARD = """
            signal=$1
            shift
            %s
            exec 3<&0 </dev/null
            ( ( read -r _ <&3; kill -s "$signal" $$ ) >/dev/null 2>&1 & )
            exec 3<&-
            exec "$@"
            """.formatted(PrivateFiles.UMASK);

    /** The process started is the command itself: its pid, its exit code. Closing its output stream ends it as well. */
    public Process start() {
        List<String> line = new ArrayList<>(ownSession());
        line.addAll(List.of("sh", "-c", GUARD, "guard", endSignal));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(output);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " cannot be run", e);
        }
    }

    private static List<String> ownSession() {
        if (Commands.exists("setsid")) {
            return List.of("setsid");
        }
        if (Commands.exists("perl")) { // macOS has no setsid command
            return List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec @ARGV");
        }
        return List.of();
    }
}
