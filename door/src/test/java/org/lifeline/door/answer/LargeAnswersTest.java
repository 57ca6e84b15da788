package org.lifeline.door.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.EntityTag;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LargeAnswersTest {
    private static final int KEPT = 40_000;
    private static final int UNDER_WAY = 25_000;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final AtomicInteger made = new AtomicInteger();
    private final LargeAnswers answers = new LargeAnswers(new Config(Duration.ofSeconds(20)));

    private record Config(Duration patience) implements LargeAnswerConfig {
        @Override
        public int madeAtOnce() {
            return 2;
        }

        @Override
        public int callsAtOnce() {
            return 4;
        }

        @Override
        public int callsOfAPersonAtOnce() {
            return 2;
        }

        @Override
        public MemorySize kept() {
            return new MemorySize(BigInteger.valueOf(KEPT));
        }

        @Override
        public MemorySize underWay() {
            return new MemorySize(BigInteger.valueOf(UNDER_WAY));
        }
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    /** Ten thousand bytes that cannot be compressed. */
    private LargeAnswer make() {
        made.incrementAndGet();
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        return LargeAnswer.compact(out -> out.write(noise));
    }

    private LargeAnswers.Shared ask(LargeAnswers of, Object question, Supplier<LargeAnswer> content) {
        return of.of(question, () -> true, () -> new EntityTag("a"), content);
    }

    @Test
    void manyWhoAskTheSameAtOnceAreGivenOne() {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<LargeAnswer>> forty = IntStream.range(0, 40)
                .mapToObj(one -> CompletableFuture.supplyAsync(
                        () -> ask(answers, "6,000 areas", () -> {
                                    await(go);
                                    return make();
                                })
                                .answer(),
                        callers))
                .toList();
        go.countDown();

        assertThat(forty.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void onlySoManyAreMadeAtOnce() {
        LargeAnswers hasty = new LargeAnswers(new Config(Duration.ofMillis(50)));
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        List<CompletableFuture<LargeAnswer>> two = IntStream.range(0, 2)
                .mapToObj(one -> CompletableFuture.supplyAsync(
                        () -> ask(hasty, one, () -> {
                                    begun.countDown();
                                    await(go);
                                    return make();
                                })
                                .answer(),
                        callers))
                .toList();
        await(begun);

        assertThatThrownBy(() -> ask(hasty, "a third", this::make).answer()).isInstanceOf(LargeAnswers.Crowded.class);
        assertThatThrownBy(() -> ask(hasty, 0, this::make).answer())
                .as("who asks the same as somebody, whose is not made in time")
                .isInstanceOf(LargeAnswers.Crowded.class);
        go.countDown();
        two.forEach(CompletableFuture::join);
        assertThat(ask(hasty, "a third", this::make).answer()).isNotNull();
    }

    @Test
    void whatNoLongerHoldsIsMadeAnew() {
        boolean[] holds = {true};
        answers.of("areas", () -> holds[0], () -> new EntityTag("a"), this::make)
                .answer();
        answers.of("areas", () -> holds[0], () -> new EntityTag("a"), this::make)
                .answer();
        assertThat(made).hasValue(1);
        holds[0] = false;

        answers.of("areas", () -> true, () -> new EntityTag("a"), this::make).answer();

        assertThat(made).hasValue(2);
    }

    @Test
    void onlySoMuchIsKept() {
        IntStream.range(0, 10).forEach(one -> ask(answers, one, this::make).answer());

        ask(answers, 9, this::make).answer();
        assertThat(made).as("the newest is still there").hasValue(10);
        ask(answers, 0, this::make).answer();
        assertThat(made).as("the oldest is not").hasValue(11);
    }

    @Test
    void onlySoMuchIsUnderWayHoweverManyReadIt() {
        LargeAnswer first = make();
        LargeAnswer second = make();
        LargeAnswer third = make();
        assertThat(answers.begin(first)).isTrue();
        assertThat(answers.begin(first)).as("another reader of the same").isTrue();
        assertThat(answers.begin(second)).isTrue();
        assertThat(answers.begin(third)).isFalse();

        answers.end(first);
        assertThat(answers.begin(third)).as("one still reads the first").isFalse();
        answers.end(first);

        assertThat(answers.begin(third)).isTrue();
    }

    @Test
    void onlySoManyCallsHoldAThreadAndOnlySoManyOfAPerson() {
        CallsInTheMaking calls = new CallsInTheMaking(new Config(Duration.ofSeconds(20)));
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        List<CompletableFuture<String>> two = IntStream.range(0, 2)
                .mapToObj(one -> CompletableFuture.supplyAsync(
                        () -> calls.of(Optional.of("amal"), () -> {
                            begun.countDown();
                            await(go);
                            return "made";
                        }),
                        callers))
                .toList();
        await(begun);

        assertThatThrownBy(() -> calls.of(Optional.of("amal"), () -> "made")).isInstanceOf(LargeAnswers.Crowded.class);
        assertThat(calls.of(Optional.of("badr"), () -> "made")).isEqualTo("made");
        assertThatThrownBy(() -> calls.of(
                        Optional.empty(),
                        () -> calls.of(Optional.empty(), () -> calls.of(Optional.empty(), () -> "a fifth"))))
                .isInstanceOf(LargeAnswers.Crowded.class);
        go.countDown();
        two.forEach(CompletableFuture::join);
        assertThat(calls.of(Optional.of("amal"), () -> "made")).isEqualTo("made");
    }

    @Test
    void strangersLeaveAQuarterOfTheCallsToPeople() {
        CallsInTheMaking calls = new CallsInTheMaking(new Config(Duration.ofSeconds(20)));
        Optional<String> stranger = Optional.empty();

        calls.of(
                stranger,
                () -> calls.of(
                        stranger,
                        () -> calls.of(stranger, () -> {
                            assertThatThrownBy(() -> calls.of(stranger, () -> "a fourth"))
                                    .isInstanceOf(LargeAnswers.Crowded.class);
                            assertThat(calls.of(Optional.of("amal"), () -> "made"))
                                    .isEqualTo("made");
                            return "made";
                        })));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
