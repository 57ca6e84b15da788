package org.lifeline.regions.importing.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.lifeline.regions.importing.Import;
import org.lifeline.regions.importing.rows.FileFormat;
import org.lifeline.regions.importing.rows.Row;
import org.lifeline.regions.importing.rows.Rows;
import org.lifeline.regions.importing.rows.UnreadableFile;
import org.lifeline.regions.importing.rows.WholeFile;

/** One import, from where it is to its end, some rows at a time. */
final class Run {
    private final UUID id;
    private final boolean dryRun;
    private final Progress progress;
    private final Applying applying;
    private final int together;
    private int done;

    Run(Import file, Progress progress, Applying applying, int together) {
        this.id = file.id;
        this.dryRun = file.dryRun;
        this.done = file.rows.done();
        this.progress = progress;
        this.applying = applying;
        this.together = together;
    }

    /** @param goOn asked between steps; it is taken up again where it stands */
    void all(FileFormat format, WholeFile file, BooleanSupplier goOn) throws IOException {
        try (Rows rows = format.open(file)) {
            boolean ours = progress.step(id, done, kept -> kept.rows = kept.rows.of(rows.total()));
            for (int before = 0; before < done; before++) {
                rows.next();
            }
            List<Row> next = together(rows);
            while (ours && goOn.getAsBoolean() && !next.isEmpty()) {
                ours = step(rows, next);
                next = together(rows);
            }
            if (ours && next.isEmpty() && progress.step(id, done, kept -> progress.end(kept, null)) && !dryRun) {
                format.applied();
            }
        } catch (UnreadableFile unreadable) {
            progress.step(id, done, kept -> progress.end(kept, unreadable.getMessage()));
        }
    }

    private boolean step(Rows all, List<Row> rows) {
        try {
            return step(all, rows, false);
        } catch (RuntimeException failed) {
            if (!Applying.isOfTheData(failed)) {
                throw failed;
            }
            // one of them is to blame, and must not hold back the others
            boolean ours = true;
            for (int i = 0; ours && i < rows.size(); i++) {
                ours = alone(all, rows.get(i));
            }
            return ours;
        }
    }

    private boolean alone(Rows all, Row row) {
        try {
            return step(all, List.of(row), false);
        } catch (RuntimeException failed) {
            if (!Applying.isOfTheData(failed)) {
                throw failed;
            }
            return step(all, List.of(row), true);
        }
    }

    private boolean step(Rows all, List<Row> rows, boolean unforeseen) {
        boolean ours = progress.step(id, done, kept -> {
            kept.rows = unforeseen ? applying.refuse(kept, rows.get(0)) : applying.apply(kept, all, rows);
            kept.attempts = 0;
        });
        done += rows.size();
        return ours;
    }

    private List<Row> together(Rows rows) throws IOException {
        List<Row> next = new ArrayList<>();
        for (int weight = 0;
                weight < together;
                weight += next.get(next.size() - 1).weight()) {
            Row row = rows.next();
            if (row == null) {
                break;
            }
            next.add(row);
        }
        return next;
    }
}
