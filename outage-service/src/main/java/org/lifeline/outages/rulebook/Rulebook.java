package org.lifeline.outages.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import org.lifeline.outages.rules.AssessmentSettings;

/** The numbers of the rules as they are configured, for every room that applies them. */
@ApplicationScoped
public class Rulebook {
    private final AssessmentSettings settings;

    Rulebook(AssessmentConfig config) {
        this.settings = config.settings();
    }

    public AssessmentSettings settings() {
        return settings;
    }
}
