package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.file;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.soon;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many clients of the stream while reports come in from all sides; {@link StreamBench} has ten thousand. */
class StreamIT {
    private static final int CLIENTS = 200;
    private static final int REPORTS = 40;
    private static final List<String> REGIONS = List.of("SY100000", "SY060000", "SY100300", "SY060302", "SY100502");

    @Test
    void everyClientGetsEveryChangeOnceAndInOrder() throws IOException {
        Whole.system();
        soon().until(() -> Whole.get("/api/v1/status").statusCode() == 200);
        ShownOnStream shown = new ShownOnStream();
        try (StreamClients all =
                new StreamClients(Whole.system().gateway(), "/api/v1/status/stream", CLIENTS, shown::heard)) {
            soon().until(() -> all.allHave(0));
            String region = REGIONS.get(0);
            Instant seen = Instant.EPOCH;
            for (int i = 0; i < REPORTS; i++) {
                region = REGIONS.get(i % REGIONS.size());
                seen = Instant.now();
                assertThat(file(report(region, "ELECTRICITY", i % 2 == 0 ? "NONE" : "SEVERE", seen))
                                .statusCode())
                        .isEqualTo(201);
            }
            String last = region;
            Instant latest = seen.truncatedTo(ChronoUnit.MICROS);

            soon().until(() -> shown.by(last, latest) >= 0 && all.allHave(shown.by(last, latest)));

            all.haveTheSameUpTo(shown.by(last, latest));
        }
    }
}
