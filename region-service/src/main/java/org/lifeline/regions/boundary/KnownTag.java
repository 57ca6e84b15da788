package org.lifeline.regions.boundary;

import java.util.Arrays;

/** What a client has seen already, as If-None-Match says it. */
public final class KnownTag {
    private KnownTag() {}

    /** @param known the header; null without */
    public static boolean matches(String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
    }
}
