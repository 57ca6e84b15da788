package org.lifeline.regions.importing.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.lifeline.regions.importing.rows.UnreadableFile;

/** Gives up a text without line ends before all of it is taken for one row. */
final class BoundedLines extends FilterReader {
    private static final int LONGEST = 100_000;

    private int length;

    BoundedLines(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int come = in.read(into, from, most);
        for (int i = from; i < from + come; i++) {
            length = into[i] == '\n' || into[i] == '\r' ? 0 : length + 1;
            if (length > LONGEST) {
                throw new UnreadableFile("It has a line of more than " + LONGEST + " characters, as no table has");
            }
        }
        return come;
    }
}
