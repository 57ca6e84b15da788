package org.lifeline.outages.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can happen, by the types of the feed. */
public enum EventType {
    @JsonProperty("org.lifeline.outage.opened")
    OUTAGE_OPENED,
    @JsonProperty("org.lifeline.outage.worsened")
    OUTAGE_WORSENED,
    @JsonProperty("org.lifeline.outage.eased")
    OUTAGE_EASED,
    @JsonProperty("org.lifeline.outage.changed")
    OUTAGE_CHANGED,
    @JsonProperty("org.lifeline.outage.restored")
    OUTAGE_RESTORED,
    @JsonProperty("org.lifeline.outage.refuted")
    OUTAGE_REFUTED,
    @JsonProperty("org.lifeline.outage.forgotten")
    OUTAGE_FORGOTTEN,
    @JsonProperty("org.lifeline.outage.reopened")
    OUTAGE_REOPENED,
    @JsonProperty("org.lifeline.outage.decided")
    OUTAGE_DECIDED,
    @JsonProperty("org.lifeline.outage.edited")
    OUTAGE_EDITED,
    @JsonProperty("org.lifeline.assessment.changed")
    ASSESSMENT_CHANGED,
    @JsonProperty("org.lifeline.baseline.changed")
    BASELINE_CHANGED,
    @JsonProperty("org.lifeline.report.filed")
    REPORT_FILED,
    @JsonProperty("org.lifeline.report.resolved")
    REPORT_RESOLVED,
    @JsonProperty("org.lifeline.report.refused")
    REPORT_REFUSED,
    @JsonProperty("org.lifeline.report.moved")
    REPORT_MOVED,
    @JsonProperty("org.lifeline.report.retracted")
    REPORT_RETRACTED;

    /** As the feed names it; also where a problem lists what there is. */
    @Override
    @JsonValue
    public String toString() {
        return "org.lifeline." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static EventType of(String type) {
        return valueOf(type.substring("org.lifeline.".length())
                .toUpperCase(Locale.ROOT)
                .replace('.', '_'));
    }
}
