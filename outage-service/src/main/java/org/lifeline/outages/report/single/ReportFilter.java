package org.lifeline.outages.report.single;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lifeline.outages.author.Places;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Region;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.Page;
import org.lifeline.wire.ProblemType;

/** Which reports are asked for, and where in the list to go on. */
class ReportFilter {
    /** Beyond these, times are none that the database could compare. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    @QueryParam("region")
    @Pattern(regexp = "[A-Z]{2}\\d{0,10}|C\\d{1,8}") @Parameter(description = "P-code; reports on it and on all areas inside", example = "SY06")
    String region;

    @QueryParam("service")
    Service service;

    @QueryParam("observedSince")
    @Parameter(
            description = "Only what was seen at this time or later; to the hour for whoever is shown only hours",
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

    /** A place in the list: latest seen first, and then by id. */
    record Place(Instant observedAt, UUID id) {
        static Place of(Report report) {
            return new Place(report.observedAt, report.id);
        }

        String encoded() {
            return observedAt + "|" + id;
        }

        static Place decode(String text) {
            try {
                String[] parts = text.split("\\|");
                return new Place(within(Instant.parse(parts[0])), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException malformed) {
                throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
            }
        }
    }

    /** The page asked for and one more, if there is more. */
    List<Report> find(KnownRegions regions, ShowReports show, Places places) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> with = new HashMap<>();
        if (region != null) {
            String now = regions.now(region);
            where.add("region in :regions");
            with.put("regions", Region.inside(now));
            leaveOut(where, with, now, show.listedElsewhere(now));
        }
        if (service != null) {
            where.add("service = :service");
            with.put("service", service);
        }
        if (observedSince != null) {
            where.add("observedAt >= :since");
            with.put("since", within(show.exactTimes() ? observedSince : observedSince.truncatedTo(ChronoUnit.HOURS)));
        }
        if (unresolved) {
            where.add("not resolved");
        }
        if (after != null) {
            Place place = Place.decode(places.read(after));
            // the first half is what the index can begin at
            where.add("observedAt <= :observedAt and (observedAt < :observedAt or id < :id)");
            with.put("observedAt", place.observedAt());
            with.put("id", place.id());
        }
        return Report.find(String.join(" and ", where) + " order by observedAt desc, id desc", with)
                .page(0, limit + 1)
                .list();
    }

    /** What is shown in the area around a region is not found by asking for the region. */
    private static void leaveOut(
            List<String> where, Map<String, Object> with, String region, Map<Service, Set<SourceClass>> elsewhere) {
        elsewhere.forEach((left, classes) -> {
            where.add("not (region = :now and service = :left" + left + " and sourceClass in :classes" + left + ")");
            with.put("now", region);
            with.put("left" + left, left);
            with.put("classes" + left, classes);
        });
    }

    private static Instant within(Instant time) {
        if (time.isBefore(FIRST)) {
            return FIRST;
        }
        return time.isAfter(LAST) ? LAST : time;
    }
}
