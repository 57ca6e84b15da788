package org.lifeline.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lifeline.local.machine.FailureSentence;
import org.lifeline.local.machine.PrivateFiles;

/** Which processes we started, on disk, so that those of a run that was killed are ended by the next. */
record Leftovers(Path folder, Consumer<String> say) {
    private static final int PATIENCE_SECONDS = 10;

    /** The start time tells our process from a later one with the same number. It runs on where that cannot be noted. */
    void remember(String name, ProcessHandle process) {
        try {
            PrivateFiles.createFolders(folder);
            PrivateFiles.write(folder.resolve(name), process.pid() + " " + startOf(process));
        } catch (IOException e) {
            say.accept("It cannot be noted that " + name + " runs as process " + process.pid()
                    + ": should it outlive a launcher that is killed, end it by hand ("
                    + FailureSentence.reason(e) + ").");
        }
    }

    /** Ends what still runs, returns the names. */
    List<String> end() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> notes = Files.list(folder)) {
            return notes.toList().stream()
                    .filter(note -> recorded(note).map(Leftovers::end).isPresent())
                    .map(note -> note.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> recorded(Path note) {
        try {
            String[] words = Files.readString(note).split(" ");
            Files.delete(note);
            if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
                return Optional.empty(); // half a note, of a version that wrote them in place
            }
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> startOf(process).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessHandle end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process;
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
