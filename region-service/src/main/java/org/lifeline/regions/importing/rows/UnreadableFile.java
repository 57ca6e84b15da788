package org.lifeline.regions.importing.rows;

import java.io.IOException;

/** Nothing more can be made of a file; the message says why, in words for who made it. */
public final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1;

    public UnreadableFile(String words) {
        super(words);
    }
}
