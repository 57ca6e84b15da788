package org.lifeline.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What a part writes: this run and the one before, and never more than its bound of each. */
record LogFile(Path path) {
    private static final long BOUND = 10_000_000;

    void begin() {
        if (Files.exists(path)) {
            keepAsPrevious();
        }
    }

    /** The writer appends, and so goes on at the beginning of the emptied file. */
    void bound() {
        try {
            if (Files.exists(path) && Files.size(path) > BOUND) {
                keepAsPrevious();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be bounded", e);
        }
    }

    private void keepAsPrevious() {
        try {
            Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be put aside", e);
        }
    }

    /** The last lines, for whoever must find out why a part did not start. */
    String end(int lines) {
        try {
            List<String> all = Files.readAllLines(path);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + path + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
