package org.lifeline.gateway.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lifeline.gateway.board.Board;

/** Shows how the board is fed. A silent upstream is told, not a reason to take the last known status away. */
@Readiness
@ApplicationScoped
class UpstreamsAreShown implements HealthCheck {
    private final Following following;
    private final BoardWriter writer;
    private final Clock clock;

    UpstreamsAreShown(Following following, BoardWriter writer, Clock clock) {
        this.following = following;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        UpstreamsView upstreams = following.upstreams(clock.instant());
        return HealthCheckResponse.named("board")
                .up()
                .withData("regions", upstreams.regions().state().name())
                .withData("outages", upstreams.outages().state().name())
                .withData("areas", writer.board().map(Board::size).orElse(0))
                .build();
    }
}
