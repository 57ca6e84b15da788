package org.lifeline.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** The two services behind the gateway under test, and the provider beside it. */
public class Behind implements QuarkusTestResourceLifecycleManager {
    /** When everything was seen that outage-service tells of; never at a full hour. */
    public static final Instant OBSERVED = Instant.now()
            .minus(Duration.ofMinutes(30))
            .truncatedTo(ChronoUnit.MINUTES)
            .plusSeconds(7);

    private static final Instant SINCE = OBSERVED.minus(Duration.ofHours(9));

    private final FakeService regions = new FakeService();
    private final FakeService outages = new FakeService();
    private final FakeProvider provider = new FakeProvider();

    private String down;
    private boolean known;
    private String keysTold;

    /**
     * The argument {@code down} names a service that never runs; with {@code known} both have something to tell from the start;
     * {@code keysTold} says how long before the start the provider told the keys that are kept.
     */
    @Override
    public void init(Map<String, String> arguments) {
        down = arguments.getOrDefault("down", "");
        known = arguments.containsKey("known");
        keysTold = arguments.get("keysTold");
    }

    @Override
    public Map<String, String> start() {
        if (down.equals("regions")) {
            regions.stop();
        } else if (down.equals("outages")) {
            outages.stop();
        } else if (down.equals("provider")) {
            provider.stop();
        }
        if (known) {
            tellRegions();
            assessment("SY0602", "ELECTRICITY", "NONE", 1);
        }
        Map<String, String> settings = new HashMap<>(Map.of(
                "lifeline.region-service.url",
                regions.url(),
                "lifeline.outage-service.url",
                outages.url(),
                "lifeline.oidc.url",
                provider.url(),
                "lifeline.oidc.jwks",
                provider.keysAt(),
                "lifeline.oidc.client-secret",
                FakeProvider.SECRET));
        if (keysTold != null) {
            settings.put("lifeline.oidc.keys-kept-in", keptKeys().toString());
        }
        return settings;
    }

    /** As a gateway that ran before would have left them. */
    private Path keptKeys() {
        JsonObject kept = provider.jwks()
                .put("provider", provider.keysAt())
                .put("toldAt", Instant.now().minus(Duration.parse(keysTold)).toString());
        try {
            Path file = Files.createDirectories(Path.of("target", "kept")).resolve("keys-" + keysTold + ".json");
            return Files.writeString(file, kept.encode());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Behind.class));
    }

    @Override
    public void stop() {
        regions.stop();
        outages.stop();
        provider.stop();
    }

    public FakeProvider provider() {
        return provider;
    }

    public FakeService regions() {
        return regions;
    }

    public FakeService outages() {
        return outages;
    }

    /** SY with SY06 and its four districts, populations of 2004. */
    public void tellRegions() {
        region("SY", 0, null, "Syria", "سوريا", null);
        region("SY06", 1, "SY", "Lattakia", "اللاذقية", 879_551L);
        region("SY0600", 2, "SY06", "Lattakia", "اللاذقية", 526_888L);
        region("SY0602", 2, "SY06", "Jablah", "جبلة", 196_171L);
        region("SY0603", 2, "SY06", "Al-Haffa", "الحفة", 81_848L);
        region("SY0604", 2, "SY06", "Al-Qardaha", "القرداحة", 74_644L);
    }

    public void region(String pcode, int level, String parent, String english, String arabic, Long population) {
        String data = """
                {"pcode":"%s","adminLevel":%d,"parent":%s,"names":{"en":"%s","ar":"%s"},"population":%s,
                 "populationYear":%s,"centroid":{"lat":35.5,"lon":36.0},"version":1}""".formatted(
                        pcode,
                        level,
                        parent == null ? null : '"' + parent + '"',
                        english,
                        arabic,
                        population,
                        population == null ? null : 2004);
        regions.tell("org.lifeline.region.changed", pcode, data);
    }

    public void assessment(String region, String service, String level, long version) {
        outages.tell("org.lifeline.assessment.changed", region + "/" + service, data(region, service, level, version));
    }

    public static String data(String region, String service, String level, long version) {
        return """
                {"region":"%s","service":"%s","level":"%s","since":"%s","confidence":0.71,"confidenceByHour":0.58,
                 "contested":true,"contestedLevels":["NONE","NORMAL"],"freshness":"CURRENT","verification":"DISPUTED",
                 "restorationReported":false,"affectedPeople":{"min":1,"best":2,"max":3},
                 "observedAt":"%s","wholeArea":true,
                 "outageId":"0197c5a0-0000-7000-8000-000000000001","exercise":true,
                 "assessedAt":"%s","version":%d}""".formatted(region, service, level, SINCE, OBSERVED, OBSERVED, version);
    }
}
