package org.lifeline.gateway.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody goes who has signed in: a path of this site and nowhere else. */
final class Destination {
    static final String HOME = "/";

    /** No second slash, which would begin a host, and nothing that a browser reads as one or leaves out. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]*");

    private Destination() {}

    /** @param asked null for home; empty if it leads elsewhere */
    static Optional<String> of(String asked) {
        return Optional.of(asked == null ? HOME : asked)
                .filter(path -> PATH.matcher(path).matches());
    }
}
