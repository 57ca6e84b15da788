package org.lifeline.regions.importing.csv;

import org.lifeline.regions.importing.rows.Reason;
import org.lifeline.regions.importing.rows.Refused;
import org.lifeline.regions.importing.rows.Row;
import org.lifeline.regions.region.Outcome;
import org.lifeline.regions.region.Region;
import org.lifeline.regions.region.RegionBook;
import org.lifeline.regions.region.RegionFacts;
import org.lifeline.regions.region.Superseded;

/** What one row does. */
record RegionRow(Line line, Integer sameAs, RegionBook book, WouldBe wouldBe) implements Row {
    @Override
    public int number() {
        return line.number();
    }

    @Override
    public String pcode() {
        return line.text(Columns.PCODE);
    }

    String parent() {
        return line.text(Columns.PARENT);
    }

    @Override
    public Outcome apply(boolean dryRun) {
        if (sameAs != null) {
            throw new Refused(Columns.PCODE, Reason.DUPLICATE, "Row " + sameAs + " has the same P-code");
        }
        RegionClaim claim = RegionClaim.of(line);
        Region kept = Region.findById(claim.pcode());
        Superseded old = kept == null ? Superseded.findById(claim.pcode()) : null;
        if (old != null) {
            throw new Refused(
                    Columns.PCODE,
                    Reason.PCODE_SUPERSEDED,
                    "It is no longer used; " + old.successor + " took its place");
        }
        RegionFacts facts = claim.about(kept, wouldBe::level);
        if (!dryRun) {
            return book.record(facts);
        }
        wouldBe.add(facts);
        return book.weigh(facts);
    }
}
