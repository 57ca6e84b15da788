package org.lifeline.outages.outage.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.region.Pcode;
import org.lifeline.outages.rules.replay.SupplyAssessment.Verification;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.Page;

/** Which outages are asked for, and where in the list to go on. */
class OutageFilter {
    @QueryParam("region")
    @Pattern(regexp = Pcode.FORM) @Parameter(
            description =
                    "P-code; outages in it and in all areas inside. One that is no longer used means its successor",
            example = "SY06")
    String region;

    @QueryParam("inside")
    @DefaultValue("true")
    @Parameter(description = "With `region`: whether those of areas inside are listed, too")
    boolean inside;

    @QueryParam("service")
    Service service;

    @QueryParam("state")
    @Parameter(description = "May be given more than once")
    List<OutageState> state;

    @QueryParam("needs")
    @Parameter(
            description = "A queue of open outages: `decision` nobody has confirmed or refuted it, or a restoration is"
                    + " reported, or what was decided is disputed (of those that have ended, too); `recheck` its newest"
                    + " evidence is old or has expired; `contested` sources contradict one another")
    Need needs;

    @QueryParam("verification")
    @Parameter(description = "May be given more than once")
    List<Verification> verification;

    @QueryParam("openedSince")
    @Parameter(
            description = "Known to us at this time or later; for all but coordinators since its hour",
            example = "2025-03-07T00:00:00Z")
    Instant openedSince;

    /** Those that were opened later are not told of yet; null for a reader who is told at once. */
    Instant openedBefore;

    @QueryParam("minPeople")
    @Min(0) @Parameter(
            description = "The best, else the greatest number of people affected is at least this; for coordinators",
            example = "1000")
    Long minPeople;

    @QueryParam("q")
    @Size(min = 2, max = 200) @Parameter(
            description = "Words in the notes of its reports, in any language; all of them, \"in quotes\" as a phrase,"
                    + " `-` before one that must not be there. Forms of alef, ya, ta marbuta and vowel marks do not"
                    + " matter. For coordinators",
            example = "محطة الكهرباء")
    String q;

    @QueryParam("sort")
    @DefaultValue("opened")
    @Parameter(
            description = "`opened` the latest known first; for coordinators also `people` the most first, `since` the"
                    + " longest lasting first")
    @Schema(defaultValue = "opened")
    Sort sort;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1) @Max(Page.MOST) int limit;

    @QueryParam("after")
    @Size(max = 200) @Parameter(description = "`next` of the page before, with the same `sort`")
    String after;

    /** Whether those are asked for that lie in an area, however deep. */
    boolean withinArea() {
        return region != null && inside;
    }

    /** Orders and bounds by which values could be found that the reader is not shown. */
    void refuseToTell(Reader reader) {
        if (q != null) {
            reader.requireExact("q");
        }
        if (minPeople != null) {
            reader.requireExact("minPeople");
        }
        if (sort != Sort.opened) {
            reader.requireExact("sort");
        }
        openedSince = reader.time(openedSince);
        openedBefore = reader.live() ? null : reader.moment();
    }
}
