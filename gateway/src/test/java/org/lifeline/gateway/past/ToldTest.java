package org.lifeline.gateway.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lifeline.feed.follow.FollowTimes;
import org.lifeline.feed.follow.Past;
import org.lifeline.feed.key.InstallationKeys;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Until;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.follow.EventReader;

/** What the gateway spares a service that does not tell what it knew. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class ToldTest {
    private static final Instant THEN = Instant.parse("2025-03-08T12:00:00Z");

    private final FakeService service = new FakeService();
    private final AtomicInteger asked = new AtomicInteger();
    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private final Told<Region> regions = new Told<>(
            "region-service",
            new Past(
                    URI.create(service.url()),
                    InstallationKeys.of(List.of("the-key-of-this-trial")),
                    FollowTimes.DEFAULT,
                    json),
            new EventReader("regions", json, new SimpleMeterRegistry()),
            EventReader.REGION,
            Region.class,
            config());

    private static PastConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PastConfig.class)
                .withDefaultValue("lifeline.past.window", "4")
                .withDefaultValue("lifeline.past.spared", "1s")
                .build()
                .getConfigMapping(PastConfig.class);
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    private void broken() {
        service.on("/snapshot/as-of", exchange -> {
            asked.incrementAndGet();
            FakeService.answer(exchange, 500, "");
        });
    }

    @Test
    void aServiceThatDoesNotTellIsAskedOnceMoreAndThenSpared() {
        broken();

        for (int caller = 0; caller < 10; caller++) {
            assertThatThrownBy(() -> regions.at(THEN)).isInstanceOf(NotTold.class);
        }

        assertThat(asked.get()).isEqualTo(4);
    }

    @Test
    void itIsAskedAgainWhenItHasBeenSpared() {
        broken();
        for (int caller = 0; caller < 10; caller++) {
            assertThatThrownBy(() -> regions.at(THEN)).isInstanceOf(NotTold.class);
        }
        service.forget("/snapshot/as-of");

        Until.holds(() -> assertThatCode(() -> regions.at(THEN)).doesNotThrowAnyException());
    }
}
