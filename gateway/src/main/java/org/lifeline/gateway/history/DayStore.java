package org.lifeline.gateway.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.lifeline.gateway.WholeFile;

/** The days that are kept: a file each, or the latest in memory where there is no folder. */
@ApplicationScoped
class DayStore {
    private static final Logger LOG = Logger.getLogger(DayStore.class);
    private static final String ENDING = ".day";

    private final Optional<Path> folder;
    private final int most;
    private final ConcurrentSkipListMap<LocalDate, byte[]> memory = new ConcurrentSkipListMap<>();
    private volatile boolean keeping = true;

    DayStore(HistoryConfig config) {
        this.folder = config.keptIn();
        this.most = config.daysInMemory();
    }

    /** @param which areas are read of it; empty if it is not kept, or cannot be read */
    Optional<HistoryDay> read(LocalDate date, Predicate<String> which) {
        try {
            byte[] bytes = folder.isPresent() ? bytes(date) : memory.get(date);
            return bytes == null ? Optional.empty() : Optional.of(HistoryDay.read(bytes, which));
        } catch (IOException broken) {
            LOG.warnf("What is kept of %s cannot be read, and is made anew: %s", date, broken);
            return Optional.empty();
        }
    }

    /** Null if there is none. */
    private byte[] bytes(LocalDate date) throws IOException {
        try {
            return Files.readAllBytes(file(date));
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /** How far it reaches back at most. */
    LocalDate oldest(LocalDate newest, LocalDate asked) {
        LocalDate held = newest.minusDays(most - 1L);
        return folder.isPresent() || asked.isAfter(held) ? asked : held;
    }

    /** Whether it is kept now: a full disk is said once, and tried again. */
    boolean save(HistoryDay day) {
        if (folder.isEmpty()) {
            memory.put(day.date(), day.bytes());
            return true;
        }
        try {
            WholeFile.replace(file(day.date()), out -> out.write(day.bytes()));
            keeping = true;
        } catch (IOException failed) {
            if (keeping) {
                keeping = false;
                LOG.warnf("The history of the board cannot be kept on disk: %s", failed);
            }
        }
        return keeping;
    }

    void forgetBefore(LocalDate first) {
        memory.headMap(first).clear();
        for (LocalDate old : dates().headSet(first)) {
            try {
                Files.deleteIfExists(file(old));
            } catch (IOException stays) {
                LOG.warnf("The history of %s is older than what is kept, and cannot be deleted: %s", old, stays);
            }
        }
    }

    private NavigableSet<LocalDate> dates() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.flatMap(file -> dateOf(file).stream()).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        } catch (IOException | UncheckedIOException failed) {
            return new TreeSet<>();
        }
    }

    private static Optional<LocalDate> dateOf(Path file) {
        String name = file.getFileName().toString();
        try {
            return name.endsWith(ENDING)
                    ? Optional.of(LocalDate.parse(name.substring(0, name.length() - ENDING.length())))
                    : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private Path file(LocalDate date) {
        return folder.orElseThrow().resolve(date + ENDING);
    }
}
