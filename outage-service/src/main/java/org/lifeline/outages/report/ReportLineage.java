package org.lifeline.outages.report;

import java.util.UUID;
import org.lifeline.outages.report.form.SourceClass;

/**
 * Which source a report is of. Reports of one source replace one another, so that ten reposts of one post are one; what is
 * relayed without a name stands beside the others, so that nobody who takes five calls loses four.
 *
 * @param source the key of the source: what was named, else what stands for the teller, else, of those who see for
 *     themselves, what stands for the author, else the report's own id
 * @param voice the key of those who relay without a name, by author and class: together they weigh no more than the heaviest
 *     of them; null for all others
 */
public record ReportLineage(String source, String voice) {
    /**
     * @param named null where no lineage was named
     * @param teller what stands for the teller; null where none was told
     * @param author what stands for the author in the supply; null while nobody is known to have filed it
     */
    public static ReportLineage of(UUID report, SourceClass sourceClass, String named, String teller, String author) {
        if (named != null) {
            return new ReportLineage(named, null);
        }
        if (teller != null) {
            return new ReportLineage(teller, null);
        }
        if (sourceClass.firstHand()) {
            return new ReportLineage(author == null ? report.toString() : author, null);
        }
        return new ReportLineage(report.toString(), author == null ? null : author + "/" + sourceClass);
    }
}
