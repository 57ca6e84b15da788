package org.lifeline.regions.importing.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.lifeline.regions.importing.Import;
import org.lifeline.regions.importing.Refusal;
import org.lifeline.regions.importing.RowCounts;
import org.lifeline.regions.importing.rows.Reason;
import org.lifeline.regions.importing.rows.Refused;
import org.lifeline.regions.importing.rows.Row;
import org.lifeline.regions.importing.rows.Rows;

/** Applies rows, in the caller's transaction, and keeps why some are not. */
@ApplicationScoped
class Applying {
    private static final int LONGEST_PCODE = 50;

    RowCounts apply(Import file, Rows all, List<Row> rows) {
        RowCounts counts = file.rows;
        all.ahead(rows);
        for (Row row : rows) {
            try {
                counts = counts.and(row.apply(file.dryRun));
            } catch (Refused refused) {
                keep(file, row, refused);
                counts = counts.andRefused();
            }
        }
        return counts;
    }

    /** One that the database refuses. */
    RowCounts refuse(Import file, Row row) {
        keep(file, row, new Refused(null, Reason.NOT_KEPT, "It contradicts what is kept"));
        return file.rows.andRefused();
    }

    private static void keep(Import file, Row row, Refused refused) {
        Refusal refusal = new Refusal();
        refusal.of = file.id;
        refusal.row = row.number();
        refusal.pcode = shown(row.pcode());
        refusal.field = refused.field();
        refusal.reason = refused.reason();
        refusal.message = refused.getMessage();
        refusal.persist();
    }

    private static String shown(String pcode) {
        if (pcode == null) {
            return null;
        }
        String plain = pcode.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() > LONGEST_PCODE ? plain.substring(0, LONGEST_PCODE) + "…" : plain;
    }

    /** SQL states 22 (data) and 23 (constraints): the row is to blame, and would be every time. */
    static boolean isOfTheData(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
