package org.lifeline.outages;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement about many rows, as it is sent for a single one: {@code unnest(?::uuid[], ?::text[]) as filed (…)} becomes
 * {@code (values (?::uuid, ?::text)) as filed (…)}. Of an array PostgreSQL does not know beforehand how long it is, and so plans
 * such a statement each time anew, which takes longer than to carry it out.
 *
 * @param columns which parameters are columns of the row, counted from 0; all others are as before
 */
record OneRowStatement(String sql, BitSet columns) {
    private static final Pattern ROWS =
            Pattern.compile("unnest\\((\\?::\\w+\\[](?:,\\s*\\?::\\w+\\[])*)\\)(?=\\s+as\\s+\\w+\\s+\\()");
    private static final Map<String, OneRowStatement> KNOWN =
            new ConcurrentHashMap<>(); // as many as there are statements

    static OneRowStatement of(String statement) {
        return KNOWN.computeIfAbsent(statement, OneRowStatement::from);
    }

    private static OneRowStatement from(String statement) {
        StringBuilder sql = new StringBuilder();
        BitSet columns = new BitSet();
        Matcher rows = ROWS.matcher(statement);
        while (rows.find()) {
            int first = parameters(statement.substring(0, rows.start()));
            columns.set(first, first + parameters(rows.group()));
            rows.appendReplacement(sql, "(values (" + rows.group(1).replace("[]", "") + "))");
        }
        return new OneRowStatement(rows.appendTail(sql).toString(), columns);
    }

    private static int parameters(String sql) {
        return (int) sql.chars().filter(one -> one == '?').count();
    }

    /** @param ofOneRow the parameters of which there is one value */
    boolean fits(BitSet ofOneRow) {
        BitSet missing = (BitSet) columns.clone();
        missing.andNot(ofOneRow);
        return !columns.isEmpty() && missing.isEmpty();
    }
}
