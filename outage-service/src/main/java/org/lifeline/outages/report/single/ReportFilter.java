package org.lifeline.outages.report.single;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lifeline.outages.region.Pcode;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.Page;

/** Which reports are asked for, and where in the list to go on. */
class ReportFilter {
    /** Beyond these, times are none that the database could compare. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    @QueryParam("region")
    @Pattern(regexp = Pcode.FORM) @Parameter(
            description =
                    "P-code; reports on it and on all areas inside. One that is no longer used means its successor",
            example = "SY06")
    String region;

    @QueryParam("service")
    @Parameter(description = "Leaves out what is shown by its source, of which the service is not told")
    Service service;

    @QueryParam("observedSince")
    @Parameter(
            description = "Only what was seen at this time or later; on that day or later for all but coordinators",
            example = "2025-03-07T00:00:00Z")
    Instant observedSince;

    @QueryParam("unresolved")
    @DefaultValue("false")
    @Parameter(description = "Only those whose region nobody could confirm; `placement` says whether it was refused")
    boolean unresolved;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1) @Max(Page.MOST) int limit;

    @QueryParam("after")
    @Size(max = 200) @Parameter(description = "`next` of the page before")
    String after;

    /** The time asked for, within what the database could compare; null when none is. */
    Instant since() {
        return observedSince == null ? null : within(observedSince);
    }

    static Instant within(Instant time) {
        if (time.isBefore(FIRST)) {
            return FIRST;
        }
        return time.isAfter(LAST) ? LAST : time;
    }
}
