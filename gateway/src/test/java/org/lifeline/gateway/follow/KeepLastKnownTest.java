package org.lifeline.gateway.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

@QuarkusTest
@TestProfile(KeepLastKnownTest.OnDisk.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class KeepLastKnownTest {
    private static final Path FILE = Path.of("target", "kept", "last-known.json.gz");

    /** Begins with a file that is none. */
    public static class OnDisk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, "half a fi");
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
            return Map.of("lifeline.board.kept-in", FILE.toString(), "lifeline.board.keep", "1s");
        }
    }

    Behind behind;

    private final ObjectMapper json;

    KeepLastKnownTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void aBrokenFileKeepsNobodyFromStartingAndIsReplacedByWhatIsKnown() {
        behind.tellRegions();
        behind.assessment("SY0602", "ELECTRICITY", "NONE", 1);

        Until.holds(() -> {
            LastKnown kept = kept();
            assertThat(kept.regions()).hasSize(6);
            assertThat(kept.assessments()).hasSize(1);
            assertThat(kept.services()).contains("ELECTRICITY", "WATER");
            assertThat(kept.outagesHeard()).isNotNull();
        });
    }

    private LastKnown kept() {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(FILE))) {
            return json.readValue(in, LastKnown.class);
        } catch (IOException notYet) {
            throw new AssertionError(notYet);
        }
    }
}
