package org.lifeline.wire;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Notes an error of ours in one line, under an id that its caller is told. Without the messages of exceptions, which may hold
 * what somebody reported; those and the stack traces are there at DEBUG.
 */
public final class FailureLog {
    /** The member of a problem (RFC 9457) that holds the id. */
    public static final String MEMBER = "errorId";

    public static final String DETAIL = "This is an error on our side; the log has it under `" + MEMBER + "`";

    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final String OURS = "org.lifeline.";
    private static final int MOST_CAUSES = 5;

    private FailureLog() {}

    /** @param path as it was asked for; may be null */
    public static String note(String path, Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.errorf("Error %s at %s: %s", id, oneLine(path), causes(failure));
        LOG.debugf(failure, "Error %s", id);
        return id;
    }

    /** Nobody writes lines into the log by a path. */
    private static String oneLine(String path) {
        return String.valueOf(path).replaceAll("\\p{Cntrl}", "?");
    }

    private static String causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(FailureLog::described)
                .collect(Collectors.joining(", because of "));
    }

    private static String described(Throwable cause) {
        String state = cause instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "";
        StackTraceElement[] frames = cause.getStackTrace();
        return cause.getClass().getName()
                + state
                + Arrays.stream(frames)
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .or(() -> Arrays.stream(frames).findFirst())
                        .map(FailureLog::place)
                        .orElse("");
    }

    private static String place(StackTraceElement frame) {
        return " in " + frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }
}
