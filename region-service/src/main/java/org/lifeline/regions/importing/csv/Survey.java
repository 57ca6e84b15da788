package org.lifeline.regions.importing.csv;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.lifeline.regions.importing.rows.UnreadableFile;

/**
 * What is seen of a file by reading it once.
 *
 * @param sameAs of each row that names a region again, the first row that names it
 * @param turns which {@link #turn} have any rows, in their order
 */
record Survey(int total, Map<Integer, Integer> sameAs, TreeSet<Integer> turns) {
    /** After those of all levels: rows that do not say theirs can only be about regions that exist. */
    private static final int LAST = 5;

    static Survey of(Table table, int mostRows) throws IOException {
        int total = 0;
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Integer> sameAs = new HashMap<>();
        TreeSet<Integer> turns = new TreeSet<>();
        for (Line line = table.next(); line != null; line = table.next()) {
            if (++total > mostRows) {
                throw new UnreadableFile("It has more than " + mostRows + " rows");
            }
            turns.add(turn(line));
            String pcode = line.text(Columns.PCODE);
            Integer before = pcode == null ? null : first.putIfAbsent(pcode, line.number());
            if (before != null) {
                sameAs.put(line.number(), before);
            }
        }
        return new Survey(total, sameAs, turns);
    }

    /** Parents have to be there before their children, in whatever order the file has them. */
    static int turn(Line line) {
        String level = line.text(Columns.LEVEL);
        return level != null && level.matches("[0-4](\\.0+)?") ? level.charAt(0) - '0' : LAST;
    }
}
