package org.lifeline.outages.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.delivery.Failure;

class BackOffTest {
    private static final double MIDDLE = 0.5;
    private static final Duration DAY = Duration.ofDays(1);

    /** As they stand in the settings, when nobody says otherwise. */
    private final WebhookSettings settings = new SmallRyeConfigBuilder()
            .withMapping(WebhookSettings.class)
            .withConverter(Duration.class, 1000, new io.quarkus.runtime.configuration.DurationConverter())
            .withConverter(
                    io.quarkus.runtime.configuration.MemorySize.class,
                    1000,
                    new io.quarkus.runtime.configuration.MemorySizeConverter())
            .build()
            .getConfigMapping(WebhookSettings.class);

    private final BackOff backOff = new BackOff(settings.retries(), settings.jitter());

    @ParameterizedTest
    @CsvSource({"1,PT5S", "2,PT30S", "3,PT2M", "4,PT10M", "5,PT30M", "6,PT1H", "7,PT2H", "8,PT4H", "9,PT8H", "10,PT12H"
    })
    void pausesGrow(int attempts, Duration pause) {
        assertThat(backOff.after(attempts, MIDDLE, Duration.ZERO)).contains(pause);
    }

    @Test
    void afterAboutThreeDaysItIsOver() {
        Duration all = IntStream.rangeClosed(1, 12)
                .mapToObj(attempts ->
                        backOff.after(attempts, MIDDLE, Duration.ZERO).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(72), Duration.ofHours(78));
        assertThat(backOff.after(13, MIDDLE, Duration.ZERO)).isEmpty();
        assertThat(backOff.after(50, MIDDLE, DAY)).isEmpty();
    }

    @Test
    void thoseThatFailedTogetherDoNotComeBackTogether() {
        assertThat(backOff.after(3, 0, Duration.ZERO)).contains(Duration.ofSeconds(96));
        assertThat(backOff.after(3, 1, Duration.ZERO)).contains(Duration.ofSeconds(144));
    }

    @Test
    void whatTheReceiverAsksForIsTheLeast() {
        assertThat(backOff.after(1, MIDDLE, Duration.ofMinutes(7))).contains(Duration.ofMinutes(7));
        assertThat(backOff.after(5, MIDDLE, Duration.ofMinutes(7))).isEqualTo(Optional.of(Duration.ofMinutes(30)));
    }

    @Test
    void aReceiverThatFailsIsLeftAloneLongerEachTime() {
        assertThat(BackOff.hold(1, Duration.ofMinutes(1), Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.hold(4, Duration.ofMinutes(1), Duration.ZERO)).isEqualTo(Duration.ofSeconds(8));
        assertThat(BackOff.hold(5000, Duration.ofMinutes(1), Duration.ZERO)).isEqualTo(Duration.ofMinutes(1));
        assertThat(BackOff.hold(1, Duration.ofMinutes(1), Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, PT0S",
                "120, PT2M",
                "' 120 ', PT2M",
                "soon, PT0S",
                "-5, PT0S",
                "99999999999999999999, PT0S",
                "999999999, PT24H",
                "'Fri, 07 Mar 2025 16:00:00 GMT', PT30M",
                "'Fri, 07 Mar 2025 15:00:00 GMT', PT0S"
            })
    void retryAfterIsSecondsOrADateAndHasALimit(String header, Duration asked) {
        Outcome outcome = Outcome.ofAnswer(503, header, Instant.parse("2025-03-07T15:30:00Z"), DAY);

        assertThat(outcome.asked()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"200,-", "204,-", "299,-", "301,REDIRECT", "308,REDIRECT", "400,STATUS", "410,GONE", "500,STATUS"})
    void onlySuccessIsSuccess(int status, Failure failure) {
        assertThat(Outcome.ofAnswer(status, null, Instant.EPOCH, DAY).failure()).isEqualTo(failure);
    }
}
