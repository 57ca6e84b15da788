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
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.outages.assessment.following.UpToDate;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.Role;

/** How reliable supply was. */
@Path("/api/v1/reliability")
@Tag(name = "Reliability", description = "How reliable supply was (IEEE 1366)")
@UpToDate
class ReliabilityResource {
    private final Reader reader;
    private final AreaReliability areas;
    private final ReliabilitySettings settings;

    ReliabilityResource(Reader reader, AreaReliability areas, ReliabilitySettings settings) {
        this.reader = reader;
        this.areas = areas;
        this.settings = settings;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Transactional
    @Operation(
            operationId = "getReliability",
            summary =
                    "SAIDI, SAIFI, CAIDI and ASAI of every area of a level, weighted by the people of its finest areas")
    @APIResponse(
            responseCode = "200",
            description =
                    "By service and area; null where too little is known, which is never zero. An interruption is a time"
                            + " below what is usual, by everything known today; what is said of the area around counts where"
                            + " nothing is said of a finest area itself, and a refuted outage does not count. Silence ends no"
                            + " interruption. For all but coordinators the period and all interruptions are cut to whole hours.")
    public ReliabilityView reliability(
            @QueryParam("adminLevel") @DefaultValue("1") @Min(0) @Max(4) @Parameter(example = "1") int adminLevel,
            @QueryParam("from") @NotNull @Parameter(required = true, example = "2025-03-01T00:00:00Z") Instant from,
            @QueryParam("to")
                    @NotNull @Parameter(
                            required = true,
                            description =
                                    "At least a second and at most 366 days after `from`; what lies ahead of now is"
                                            + " cut off",
                            example = "2025-04-01T00:00:00Z")
                    Instant to,
            @QueryParam("service") @Parameter(description = "Both when left out") Service service) {
        ReliabilityPeriod period = ReliabilityPeriod.of(from, to, reader, settings);
        AreaReliability.Ground ground = areas.ground();
        List<ReliabilityView.OfService> services = Stream.of(Service.values())
                .filter(one -> service == null || service == one)
                .map(one -> new ReliabilityView.OfService(one, areas.indices(one, adminLevel, period, ground)))
                .toList();
        return new ReliabilityView(period.from(), period.to(), services);
    }
}
