package org.lifeline.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the machine refused, to the person who asked: a full disk is no fault of ours, and needs no stack trace. */
public final class FailureSentence {
    private static final int DEEPEST = 20;
    private static final String FULL = "(?i).*(No space left on device|Disk quota exceeded|not enough space).*";

    private FailureSentence() {}

    /** Empty for what is neither refused by us nor by the machine, and so a fault of ours. */
    public static Optional<String> of(Throwable failure) {
        if (failure instanceof Refused refused) {
            return Optional.of(refused.getMessage());
        }
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst()
                .map(refused -> what(failure) + reason(refused) + ".");
    }

    private static String what(Throwable failure) {
        boolean named = failure instanceof UncheckedIOException
                && !failure.getMessage().equals(String.valueOf(failure.getCause()));
        return named ? failure.getMessage() + ": " : "";
    }

    /** Why, where, and what to do about it where that is plain; without a full stop. */
    public static String reason(IOException failure) {
        String why = why(failure);
        if (why.matches(FULL)) {
            return why + ", make room on that disk and try again";
        }
        return failure instanceof AccessDeniedException ? why + ", it must be yours to read and write" : why;
    }

    private static String why(IOException failure) {
        if (!(failure instanceof FileSystemException refused)) {
            return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        }
        String reason = refused.getReason();
        // without a reason the name of the class says it, as in AccessDeniedException
        String word =
                reason == null ? refused.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ") : reason;
        return refused.getFile() + ": " + word.replaceFirst(" Exception$", "");
    }
}
