package org.lifeline.regions.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hibernate.Session;
import org.lifeline.door.answer.LargeAnswer;
import org.lifeline.door.answer.LargeAnswers;
import org.lifeline.wire.ProblemType;

/**
 * The boundary of one region as it goes out, which may have 200,000 points: written once for each version of it, and kept
 * compressed for whoever asks next, as long as there is room.
 */
@ApplicationScoped
class BoundaryShapes {
    /** A tenth of a millimetre: what lies behind is noise of the programs it went through. */
    private static final int DECIMALS = 9;

    private static final String NAMED = """
            select r.pcode, cast(r.admin_level as int) as level, r.parent, r.version as of_region, b.version as of_boundary
            from region r left join boundary b on b.pcode = r.pcode
            where r.pcode = :pcode""";
    private static final String SHAPE = "select shape from boundary where pcode = :pcode and version = :version";
    private static final JsonFactory JSON = new JsonFactory();

    private final Session database;
    private final LargeAnswers answers;

    BoundaryShapes(Session database, LargeAnswers answers) {
        this.database = database;
        this.answers = answers;
    }

    /** One version of a boundary, without its shape. */
    record Named(String pcode, int adminLevel, String parent, int ofRegion, int ofBoundary) {
        EntityTag tag() {
            return new EntityTag(ofBoundary + "." + ofRegion);
        }
    }

    /** As it is now, in the current transaction; throws a problem when it is not known. */
    Named named(String pcode) {
        List<Tuple> found = database.createNativeQuery(NAMED, Tuple.class)
                .setParameter("pcode", pcode)
                .getResultList();
        if (found.isEmpty()) {
            throw ProblemType.NOT_FOUND.because("No region has the P-code " + pcode);
        }
        Tuple row = found.get(0);
        if (row.get("of_boundary") == null) {
            throw ProblemType.NOT_FOUND.because("The boundary of " + pcode + " is not known");
        }
        return new Named(
                row.get("pcode", String.class),
                row.get("level", Number.class).intValue(),
                row.get("parent", String.class),
                row.get("of_region", Number.class).intValue(),
                row.get("of_boundary", Number.class).intValue());
    }

    /**
     * Must not be called within a transaction: whoever waits for it would hold a connection.
     *
     * @throws LargeAnswers.Crowded if it could not be made in time
     */
    LargeAnswer answer(Named region) {
        return answers.of(region, () -> true, region::tag, () -> made(region)).answer();
    }

    private LargeAnswer made(Named region) {
        byte[] shape = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(SHAPE, byte[].class)
                .setParameter("pcode", region.pcode())
                .setParameter("version", region.ofBoundary())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ProblemType.UNAVAILABLE
                        .with("The boundary is being replaced; try again")
                        .withHeader("Retry-After", "1")
                        .build()));
        return LargeAnswer.of(out -> write(region, shape, out));
    }

    private static void write(Named region, byte[] shape, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new Features(json, DECIMALS)
                    .write(region.pcode(), region.adminLevel(), region.parent(), Boundary.area(shape));
        }
    }
}
