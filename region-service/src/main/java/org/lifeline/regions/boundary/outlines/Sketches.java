package org.lifeline.regions.boundary.outlines;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifeline.regions.boundary.Boundary;
import org.locationtech.jts.geom.Geometry;

/** The shapes of a level, with no more points together than there is memory for: what is finer no screen shows. */
@ApplicationScoped
class Sketches {
    /** Of what may be left out afterwards anyway. */
    private static final double FIRST_STEP = 0.25;

    private final Kept kept;
    private final OutlineSettings settings;

    Sketches(Kept kept, OutlineSettings settings) {
        this.kept = kept;
        this.settings = settings;
    }

    List<Drawn.Heavy> of(int level, double tolerance) {
        double step = 0;
        Optional<List<Drawn.Heavy>> shapes = read(level, step);
        while (shapes.isEmpty()) {
            step = step == 0 ? tolerance * FIRST_STEP : step * 2;
            shapes = read(level, step);
        }
        return shapes.get();
    }

    /** One shape after another; empty as soon as they are too many points. */
    private Optional<List<Drawn.Heavy>> read(int level, double step) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Kept.Entry> entries = kept.entries(level, null);
            List<Drawn.Heavy> shapes = new ArrayList<>();
            int points = 0;
            for (Kept.Entry entry : entries) {
                Geometry shape = Thinning.of(Boundary.area(kept.shape(entry.pcode())), step);
                points += shape.getNumPoints();
                // a few points for each are needed whatever the grid
                if (points > Math.max(settings.mostPoints(), entries.size() * 8)) {
                    return Optional.empty();
                }
                shapes.add(new Drawn.Heavy(entry.pcode(), level, entry.parent(), shape));
            }
            return Optional.of(shapes);
        });
    }
}
