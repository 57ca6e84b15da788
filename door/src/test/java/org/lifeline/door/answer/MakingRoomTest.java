package org.lifeline.door.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MakingRoomTest {
    private static final int KIB = 1024;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void stop() {
        go.countDown();
        callers.shutdownNow();
    }

    @Test
    void answersTakeNoMoreThanThereIsRoomFor() {
        MakingRoom room = new MakingRoom(10 * KIB, Duration.ofSeconds(20), 40);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<CompletableFuture<Void>> forty = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            forty.add(CompletableFuture.runAsync(
                    () -> room.of(4 * KIB, () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        pause();
                        return now.decrementAndGet();
                    }),
                    callers));
        }
        forty.forEach(CompletableFuture::join);

        assertThat(most).hasValue(2);
    }

    @Test
    void whoFindsNoRoomInTimeIsToldToComeAgain() throws InterruptedException {
        MakingRoom room = new MakingRoom(10 * KIB, Duration.ofMillis(50), 4);
        CompletableFuture<String> large = taken(room, 8 * KIB);

        assertThatThrownBy(() -> room.of(4 * KIB, () -> "large")).isInstanceOf(LargeAnswers.Crowded.class);
        assertThat(room.of(2 * KIB, () -> "small")).isEqualTo("small");

        go.countDown();
        large.join();
        assertThat(room.of(4 * KIB, () -> "large")).isEqualTo("large");
    }

    @Test
    void onlySoManyWait() throws InterruptedException {
        MakingRoom room = new MakingRoom(10 * KIB, Duration.ofMinutes(1), 0);
        taken(room, 10 * KIB);

        assertThatThrownBy(() -> room.of(KIB, () -> "told at once")).isInstanceOf(LargeAnswers.Crowded.class);
    }

    @Test
    void answerThatNeedsMoreThanThereIsIsMadeAlone() throws InterruptedException {
        MakingRoom room = new MakingRoom(10 * KIB, Duration.ofMillis(50), 4);
        CompletableFuture<String> huge = taken(room, Long.MAX_VALUE);

        assertThatThrownBy(() -> room.of(1, () -> "beside it")).isInstanceOf(LargeAnswers.Crowded.class);

        go.countDown();
        assertThat(huge.join()).isEqualTo("made");
    }

    @Test
    void answerThatFailsGivesItsRoomBack() {
        MakingRoom room = new MakingRoom(10 * KIB, Duration.ofMillis(50), 4);

        assertThatThrownBy(() -> room.of(10 * KIB, () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(room.of(10 * KIB, () -> "made")).isEqualTo("made");
    }

    /** Until {@link #go}. */
    private CompletableFuture<String> taken(MakingRoom room, long bytes) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> making = CompletableFuture.supplyAsync(
                () -> room.of(bytes, () -> {
                    begun.countDown();
                    await(go);
                    return "made";
                }),
                callers);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        return making;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
