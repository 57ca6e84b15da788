package org.lifeline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {
    @Test
    void fullDiskIsNamedWithWhatToDo() {
        assertThat(FailureSentence.of(new UncheckedIOException(
                        "The secrets cannot be kept in /data/secrets", new IOException("No space left on device"))))
                .hasValue("The secrets cannot be kept in /data/secrets: No space left on device, make room on that disk"
                        + " and try again.");
    }

    @Test
    void placeIsNamedWhereNobodySaidWhatFailed() {
        assertThat(FailureSentence.of(new UncheckedIOException(
                        new FileSystemException("/data/run", null, "No space left on device"))))
                .hasValue("/data/run: No space left on device, make room on that disk and try again.");
    }

    @Test
    void reasonIsSaidAlsoWhereTheSystemLeavesItToTheNameOfTheFailure() {
        assertThat(FailureSentence.of(new IllegalStateException(new AccessDeniedException("/data/lock"))))
                .hasValue("/data/lock: Access Denied, it must be yours to read and write.");
    }

    @Test
    void faultOfOursHasNoSentence() {
        assertThat(FailureSentence.of(new IllegalStateException("must not be"))).isEmpty();
    }
}
