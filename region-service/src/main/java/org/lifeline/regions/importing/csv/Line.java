package org.lifeline.regions.importing.csv;

import java.util.Map;
import java.util.TreeMap;

/** One row of a table, as it is written. */
record Line(int number, Columns columns, String[] cells) {
    /** Null where nothing is said. */
    String text(String column) {
        Integer place = columns.places().get(column);
        if (place == null || place >= cells.length) {
            return null;
        }
        String text = cells[place].strip();
        return text.isEmpty() ? null : text;
    }

    /** By language. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String column : columns.places().keySet()) {
            if (column.startsWith(Columns.NAME) && text(column) != null) {
                names.put(column.substring(Columns.NAME.length()), text(column));
            }
        }
        return names;
    }

    boolean isEmpty() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** A row of HXL hashtags stands below the header and tells machines what the columns are. */
    boolean isHashtags() {
        boolean any = false;
        for (String cell : cells) {
            if (!cell.isBlank() && !cell.strip().startsWith("#")) {
                return false;
            }
            any |= !cell.isBlank();
        }
        return any;
    }

    boolean hasTooManyCells() {
        for (int i = columns.count(); i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                return true;
            }
        }
        return false;
    }
}
