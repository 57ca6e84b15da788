package org.lifeline.outages.assessment;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/** Short words for histories of reports, and the settings as they are shipped. */
final class Rules {
    static final Instant NOW = Instant.parse("2025-03-08T12:00:00Z");
    static final AssessmentSettings SHIPPED = shipped();

    private Rules() {}

    /**
     * Claims such as {@code "12h NONE B2 x"}: how long before now it was observed, the level, reliability and
     * credibility, and the lineage, if there is one. Commas between them.
     */
    static List<Claim> claims(String history) {
        List<Claim> claims = new ArrayList<>();
        for (String one : history.isBlank() ? new String[0] : history.trim().split("\\s*,\\s*")) {
            String[] words = one.split("\\s+");
            Instant observed = NOW.minus(Duration.parse("PT" + words[0]));
            claims.add(claim(
                    new UUID(0, claims.size()),
                    words.length > 3 ? words[3] : null,
                    Level.valueOf(words[1]),
                    observed,
                    Reliability.valueOf(words[2].substring(0, 1)),
                    Integer.parseInt(words[2].substring(1))));
        }
        return claims;
    }

    static Claim claim(
            UUID id, String lineage, Level level, Instant observed, Reliability reliability, int credibility) {
        return new Claim(
                id, lineage, level, observed, observed, null, reliability, credibility, Scope.PART, null, false);
    }

    static Claim with(Claim claim, People people) {
        return new Claim(
                claim.id(),
                claim.lineage(),
                claim.level(),
                claim.observedAt(),
                claim.receivedAt(),
                claim.retractedAt(),
                claim.reliability(),
                claim.credibility(),
                claim.scope(),
                people,
                claim.exercise());
    }

    static Assessment electricity(String history) {
        return electricity(claims(history));
    }

    static Assessment electricity(List<Claim> claims) {
        return Assessment.of(Service.ELECTRICITY, claims, Level.NORMAL, NOW, SHIPPED);
    }

    private static AssessmentSettings shipped() {
        try {
            return new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(Rules.class.getResource("/application.properties")))
                    .withMapping(AssessmentConfig.class)
                    .withMappingIgnore("**")
                    .addDiscoveredConverters()
                    .build()
                    .getConfigMapping(AssessmentConfig.class)
                    .settings();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
