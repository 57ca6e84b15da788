package org.lifeline.local.machine;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a part writes: this run and the one before, and never more than its bound of each. No trouble with it keeps a part
 * from running: it is said, and the part goes on.
 *
 * @param say is told, in one sentence, what cannot be kept
 */
public record LogFile(Path path, Consumer<String> say) {
    private static final long BOUND = 10_000_000;

    /** For a run that begins: where its output goes, which is nowhere when no log can be written. */
    public ProcessBuilder.Redirect begin() {
        try {
            if (Files.exists(path)) {
                Files.move(path, previous(), REPLACE_EXISTING); // needs no room, unlike a copy
            }
        } catch (IOException e) {
            say.accept(path + " cannot be put aside and is gone on with: " + FailureSentence.reason(e) + ".");
        }
        try {
            PrivateFiles.createFolders(path.getParent());
            PrivateFiles.open(path).close();
            return ProcessBuilder.Redirect.appendTo(path.toFile());
        } catch (IOException e) {
            say.accept(path + " cannot be written, so this run has no log: " + FailureSentence.reason(e) + ".");
            return ProcessBuilder.Redirect.DISCARD;
        }
    }

    /**
     * The writer appends, and so goes on at the beginning of the emptied file. Without room for the copy both stay as they
     * are: on a full disk the file does not grow, and the next attempt comes soon.
     */
    public void bound() {
        Path part = path.resolveSibling(path.getFileName() + ".1.part");
        try {
            if (Files.exists(path) && Files.size(path) > BOUND) {
                Files.copy(path, part, REPLACE_EXISTING);
                Files.move(part, previous(), REPLACE_EXISTING);
                FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException notNow) {
            PrivateFiles.discard(part);
        }
    }

    private Path previous() {
        return path.resolveSibling(path.getFileName() + ".1");
    }

    /** The last lines, for whoever must find out why a part did not start. */
    public String end(int lines) {
        try {
            List<String> all = Files.readAllLines(path).stream()
                    .filter(line -> !line.contains("AOT")) // what the JVM says of its cache
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + path + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
