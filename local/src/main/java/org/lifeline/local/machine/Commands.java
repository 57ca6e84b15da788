package org.lifeline.local.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Commands of the operating system. */
public final class Commands {
    private Commands() {}

    public static boolean exists(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Whether the command could be run and ended well; its output is dropped. */
    public static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a command to its end and returns its whole output; refuses with that output when it fails. */
    public static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            int exit = process.waitFor();
            if (exit != 0) {
                throw new Refused(command.get(0) + " failed (" + exit + "): " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while " + command.get(0) + " ran.", e);
        }
    }

    /** Sends a signal that Java has no method for; one to a process that has ended is none. */
    public static void signal(long pid, String signal) {
        succeeds("sh", "-c", "kill -s \"$1\" \"$2\"", "signal", signal, Long.toString(pid));
    }
}
