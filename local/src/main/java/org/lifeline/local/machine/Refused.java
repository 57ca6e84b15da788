package org.lifeline.local.machine;

/** Something that cannot be done here and now; the message is one sentence for the person who asked. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
