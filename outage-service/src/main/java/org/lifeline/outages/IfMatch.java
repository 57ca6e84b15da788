package org.lifeline.outages;

import org.lifeline.wire.ProblemType;

/** The version that a change is made against, as {@code ETag} and {@code If-Match} carry it. */
public final class IfMatch {
    /** What the tag is, for the API document. */
    public static final String VERSION = "Its version, to be sent back as If-Match";

    private IfMatch() {}

    /** A strong tag. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses a change that names no version, or another than the current one. */
    public static void check(String ifMatch, long version) {
        if (ifMatch == null) {
            throw ProblemType.PRECONDITION_REQUIRED.because("Send the `ETag` you have seen as `If-Match`");
        }
        if (!ifMatch.equals(tag(version))) {
            throw ProblemType.PRECONDITION_FAILED.because("It is at " + tag(version) + " by now; read it again");
        }
    }
}
