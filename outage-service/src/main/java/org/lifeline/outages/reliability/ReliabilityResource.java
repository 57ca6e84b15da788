package org.lifeline.outages.reliability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.outages.assessment.following.UpToDate;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** How reliable supply was. */
@Path("/api/v1/reliability")
@Tag(name = "Reliability", description = "How reliable supply was (IEEE 1366)")
@UpToDate
class ReliabilityResource {
    private static final Duration MOST = Duration.ofDays(366);

    private final Reader reader;

    ReliabilityResource(Reader reader) {
        this.reader = reader;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Transactional
    @Operation(
            operationId = "getReliability",
            summary = "SAIDI, SAIFI and CAIDI of every area of a level, weighted by the people of its finest areas")
    @APIResponse(
            responseCode = "200",
            description =
                    "By service and area; null where nothing is known, which is never zero. Only what was reported"
                            + " for a finest area itself counts, as everything known today has it. For all but"
                            + " coordinators the period and all interruptions are cut to whole hours.")
    public ReliabilityView reliability(
            @QueryParam("adminLevel") @DefaultValue("1") @Min(0) @Max(4) @Parameter(example = "1") int adminLevel,
            @QueryParam("from") @NotNull @Parameter(required = true, example = "2025-03-01T00:00:00Z") Instant from,
            @QueryParam("to")
                    @NotNull @Parameter(
                            required = true,
                            description = "At most 366 days after `from`; what lies ahead of now is cut off",
                            example = "2025-04-01T00:00:00Z")
                    Instant to,
            @QueryParam("service") @Parameter(description = "Both when left out") Service service,
            @QueryParam("counting")
                    @DefaultValue("SEVERE_OR_NONE")
                    @Parameter(
                            description = "What is an interruption: `SEVERE_OR_NONE` hardly any supply or none; `ALL`"
                                    + " every level below NORMAL, rationing included")
                    @Schema(defaultValue = "SEVERE_OR_NONE")
                    Counting counting) {
        Instant now = reader.moment();
        Instant begin = reader.time(from);
        Instant end = reader.time(to.isAfter(now) ? now : to);
        if (!begin.isBefore(end) || Duration.between(from, to).compareTo(MOST) > 0) {
            throw ProblemType.BAD_REQUEST.because(
                    "`from` must lie before `to` and before now, by at most " + MOST.toDays() + " days");
        }
        List<ReliabilityView.OfService> services = Stream.of(Service.values())
                .filter(one -> service == null || service == one)
                .map(one -> new ReliabilityView.OfService(
                        one,
                        indices(
                                Interruptions.of(one, adminLevel, begin, end, counting.interrupted(), unit()),
                                Duration.between(begin, end))))
                .toList();
        return new ReliabilityView(begin, end, counting, services);
    }

    private ChronoUnit unit() {
        return reader.exact() ? ChronoUnit.MICROS : ChronoUnit.HOURS;
    }

    /** Of each area the census year of the most people: figures of different years are never added up. */
    private static List<Indices> indices(List<Interruptions.Counted> counted, Duration period) {
        Map<String, List<Interruptions.Counted>> byArea = counted.stream()
                .collect(Collectors.groupingBy(Interruptions.Counted::area, TreeMap::new, Collectors.toList()));
        List<Indices> indices = new ArrayList<>();
        byArea.forEach((area, years) -> {
            Interruptions.Counted main = years.stream()
                    .max(Comparator.comparing(one -> one.people() == null ? -1 : one.people()))
                    .orElseThrow();
            long all = years.stream().mapToLong(Interruptions.Counted::areas).sum();
            indices.add(Indices.of(main, all - main.areas(), period));
        });
        return indices;
    }
}
