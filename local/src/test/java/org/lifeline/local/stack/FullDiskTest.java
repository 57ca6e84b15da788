package org.lifeline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.machine.FailureSentence;
import org.lifeline.local.machine.FullDisk;

/** What ends on a full disk comes back all the same, and a start on one says so. */
class FullDiskTest {
    private static final int ROOM_FOR_A_DATABASE = 200;

    @TempDir
    static Path root;

    @TempDir
    Path data;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void project() throws IOException {
        FakeProject.in(root);
    }

    @Test
    void servicesThatEndOnAFullDiskComeBack() throws Exception {
        try (FullDisk disk = FullDisk.mountedOn(data, ROOM_FOR_A_DATABASE);
                LocalSystem system = LocalSystem.start(settings().restarting(), said::add)) {
            disk.fill();

            exit(system.gateway());
            exit(system.outageService());

            await(() -> readies("gateway") == 2 && readies("outage-service") == 2);
            assertThat(said).noneMatch(line -> line.contains("could not be started"));
            disk.makeRoom(); // the database has to write down that it is shut
        }
    }

    @Test
    void startOnAFullDiskSaysWhatToDo() throws Exception {
        try (FullDisk disk = FullDisk.mountedOn(data, 1)) {
            disk.fill();

            Throwable failure = catchThrowable(() -> LocalSystem.start(settings(), said::add));

            assertThat(FailureSentence.of(failure)).hasValueSatisfying(sentence -> assertThat(sentence)
                    .containsIgnoringCase("no space left on device"));
        }
    }

    /** One that had room when its data were made. */
    @Test
    void laterStartOnAFullDiskSaysWhatToDo() throws Exception {
        try (FullDisk disk = FullDisk.mountedOn(data, ROOM_FOR_A_DATABASE)) {
            LocalSystem.start(settings(), said::add).close();
            disk.fill();

            Throwable failure = catchThrowable(() -> LocalSystem.start(settings(), said::add));

            assertThat(FailureSentence.of(failure)).hasValueSatisfying(sentence -> assertThat(sentence)
                    .contains("The disk of " + data)
                    .contains("is full: make room on it and try again."));
        }
    }

    private Settings settings() {
        return Settings.forTests(root, data).withoutKeycloak();
    }

    private long readies(String service) {
        return said.stream()
                .filter(line -> line.matches(service + " +ready after .*"))
                .count();
    }

    private static void exit(URI service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/exit"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException ended) {
            // as it was asked to
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
