package org.lifeline.outages.rules;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lifeline.outages.rulebook.AssessmentConfig;

/** The numbers of the rules as they are shipped. */
public final class ShippedSettings {
    public static final AssessmentSettings RULES = read();

    private ShippedSettings() {}

    private static AssessmentSettings read() {
        try {
            return new SmallRyeConfigBuilder()
                    .withSources(
                            new PropertiesConfigSource(ShippedSettings.class.getResource("/application.properties")))
                    .withMapping(AssessmentConfig.class)
                    .withMappingIgnore("**")
                    .addDiscoveredConverters()
                    .build()
                    .getConfigMapping(AssessmentConfig.class)
                    .settings();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
