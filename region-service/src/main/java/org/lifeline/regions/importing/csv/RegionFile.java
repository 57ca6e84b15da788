package org.lifeline.regions.importing.csv;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import org.lifeline.regions.importing.ImportSettings;
import org.lifeline.regions.importing.rows.FileFormat;
import org.lifeline.regions.importing.rows.Rows;
import org.lifeline.regions.importing.rows.WholeFile;
import org.lifeline.regions.region.RegionBook;

/** Regions as CSV. */
@ApplicationScoped
@Named("REGIONS")
@Unremovable
class RegionFile implements FileFormat {
    private final RegionBook book;
    private final ImportSettings settings;

    RegionFile(RegionBook book, ImportSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    @Override
    public Rows open(WholeFile file) throws IOException {
        try (Table table = Table.open(file.open())) {
            return new RegionRows(file, Survey.of(table, settings.mostRows()), book);
        }
    }
}
