package org.lifeline.regions.importing.csv;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.lifeline.regions.importing.rows.Row;
import org.lifeline.regions.importing.rows.Rows;
import org.lifeline.regions.importing.rows.WholeFile;
import org.lifeline.regions.region.Region;
import org.lifeline.regions.region.RegionBook;

/** The rows of a file level by level, for each of which the file is read anew: it is never held as a whole. */
final class RegionRows implements Rows {
    private final WholeFile file;
    private final Survey survey;
    private final RegionBook book;
    private final WouldBe wouldBe = new WouldBe();
    private final Iterator<Integer> turns;
    private Table table;
    private int turn;

    RegionRows(WholeFile file, Survey survey, RegionBook book) {
        this.file = file;
        this.survey = survey;
        this.book = book;
        this.turns = survey.turns().iterator();
    }

    @Override
    public int total() {
        return survey.total();
    }

    @Override
    public Row next() throws IOException {
        while (table != null || turns.hasNext()) {
            if (table == null) {
                turn = turns.next();
                table = Table.open(file.open());
            }
            for (Line line = table.next(); line != null; line = table.next()) {
                if (Survey.turn(line) == turn) {
                    return new RegionRow(line, survey.sameAs().get(line.number()), book, wouldBe);
                }
            }
            close();
        }
        return null;
    }

    @Override
    public void ahead(List<Row> rows) {
        // into the session, from which they are then taken one by one
        Region.ofKeys(rows.stream()
                .map(RegionRow.class::cast)
                .flatMap(row -> Stream.of(row.pcode(), row.parent()))
                .filter(pcode ->
                        pcode != null && RegionClaim.PCODES.matcher(pcode).matches())
                .distinct()
                .toList());
    }

    @Override
    public void close() throws IOException {
        if (table != null) {
            table.close();
            table = null;
        }
    }
}
