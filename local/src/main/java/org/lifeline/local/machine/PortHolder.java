package org.lifeline.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux lets us see; elsewhere nothing is known. */
public final class PortHolder {
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** Such as "process 4711 (java)". */
    public static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inodes(Path.of(table), port))
                .flatMap(inode ->
                        ProcessHandle.allProcesses().filter(process -> holds(process, "socket:[" + inode + "]")))
                .findFirst()
                .map(PortHolder::describe);
    }

    private static Stream<String> inodes(Path table, int port) {
        String ending = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(cells -> cells.length > INODE
                            && cells[STATE].equals(LISTENING)
                            && cells[LOCAL_ADDRESS].endsWith(ending))
                    .map(cells -> cells[INODE]);
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(file -> socket.equals(target(file)));
        } catch (IOException anothersOrGone) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        return "process " + process.pid()
                + process.info()
                        .command()
                        .map(command -> " (" + Path.of(command).getFileName() + ")")
                        .orElse("");
    }
}
