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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;
import org.lifeline.gateway.board.Centroid;
import org.lifeline.gateway.board.Region;

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
            assertThat(kept.regions()).hasSize(6).allMatch(region -> region.centroid()
                    .equals(new Centroid(35.5, 36.0)));
            assertThat(kept.assessments()).hasSize(1);
            assertThat(kept.services()).contains("ELECTRICITY", "WATER");
            assertThat(kept.outagesHeard()).isNotNull();
            assertThat(mode()).isEqualTo("rw-------");
        });
    }

    @Test
    void aFileFromBeforeCentroidsWereKeptIsStillRead() throws IOException {
        LastKnown kept = json.readerFor(LastKnown.class).readValue("""
                {"regionsHeard":"2026-11-22T12:00:00Z","outagesHeard":null,"services":["WATER"],"assessments":[],
                 "regions":[{"pcode":"SY06","adminLevel":1,"parent":"SY","names":{"en":"Lattakia"},"population":879551,
                             "populationYear":2004,"version":1}]}""");

        assertThat(kept.regions())
                .singleElement()
                .isEqualTo(new Region("SY06", 1, "SY", Map.of("en", "Lattakia"), 879_551L, 2004, null, 1));
    }

    private static String mode() {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE));
        } catch (IOException notYet) {
            throw new AssertionError(notYet);
        }
    }

    @Test
    void aFileFromBeforeConfidenceWasCountedByTheHourIsStillRead() throws IOException {
        LastKnown kept = json.readerFor(LastKnown.class).readValue("""
                {"regionsHeard":null,"outagesHeard":null,"services":["WATER"],"regions":[],
                 "assessments":[{"region":"SY06","service":"WATER","level":"NONE","confidence":0.71,
                                 "freshness":"CURRENT","verification":"UNVERIFIED","version":1}]}""");

        assertThat(kept.assessments()).singleElement().satisfies(assessment -> {
            assertThat(assessment.confidence()).isEqualTo(0.71);
            assertThat(assessment.confidenceByHour()).isEqualTo(0.71);
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
