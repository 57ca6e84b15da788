package org.lifeline.regions.importing.geojson;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import org.lifeline.regions.boundary.BoundaryBook;
import org.lifeline.regions.boundary.outlines.Outlines;
import org.lifeline.regions.importing.ImportSettings;
import org.lifeline.regions.importing.rows.FileFormat;
import org.lifeline.regions.importing.rows.Rows;
import org.lifeline.regions.importing.rows.WholeFile;

/** Boundaries as GeoJSON. */
@ApplicationScoped
@Named("BOUNDARIES")
@Unremovable
class BoundaryFile implements FileFormat {
    private final BoundaryBook book;
    private final Outlines outlines;
    private final ImportSettings settings;

    BoundaryFile(BoundaryBook book, Outlines outlines, ImportSettings settings) {
        this.book = book;
        this.outlines = outlines;
        this.settings = settings;
    }

    @Override
    public Rows open(WholeFile file) throws IOException {
        int total;
        try (GeoJsonText text = GeoJsonText.open(file.open())) {
            total = text.count(settings.mostRows());
        }
        GeoJsonText text = GeoJsonText.open(file.open());
        text.toFeatures();
        return new BoundaryRows(text, total, settings.mostPoints(), book);
    }

    /** So that the first who asks does not wait for it. */
    @Override
    public void applied() {
        outlines.prepare();
    }
}
