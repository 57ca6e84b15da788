package org.lifeline.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lifeline.wire.ProblemType;

/** Endpoints that fail in every way a service of ours can. */
@Path("/api/v1/trials")
class TrialResource {
    enum Level {
        NORMAL,
        NONE
    }

    record Origin(@Pattern(regexp = "[A-F]") String reliability, Level level) {}

    record Trial(
            @NotNull Level level,
            @Min(0) @Max(24) Integer hours,
            Instant at,
            UUID id,
            @Valid Origin source,
            @Valid List<Origin> others,
            Map<Level, Integer> counts) {}

    @POST
    @APIResponse(responseCode = "200", description = "Kept")
    public Trial keep(@NotNull @Valid Trial trial) {
        return trial;
    }

    @POST
    @Path("batch")
    public int keepAll(@NotNull List<@Valid Trial> trials) {
        return trials.size();
    }

    record Words(String words) {}

    /** The platform takes plain text for what is made of one text, and says nothing where there is none. */
    @POST
    @Path("words")
    public Words say(@NotNull Words said) {
        return said;
    }

    @GET
    public String list(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit, @QueryParam("level") Level level) {
        return "[]";
    }

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", description = "Found")
    @APIResponse(responseCode = "404", description = "No trial has that id")
    public Trial one(UUID id) {
        throw ProblemType.NOT_FOUND.because("No trial has the id " + id);
    }

    @GET
    @Path("at/{at}")
    public String at(Instant at) {
        return at.toString();
    }

    @GET
    @Path("number/{n}")
    public int number(int n) {
        return n;
    }

    @GET
    @Path("degrees/{n}")
    public double degrees(double n) {
        return n;
    }

    @GET
    @Path("address")
    public String address(UriInfo asked) {
        return asked.getRequestUri().getPath();
    }

    record Reason(@NotNull String reason) {}

    @POST
    @Path("reason")
    public Reason because(@NotNull @Valid Reason reason) {
        return reason;
    }

    @GET
    @Path("refused-by-database/{state}")
    public Trial refusedByDatabase(String state) {
        throw new IllegalStateException(new SQLException("the secret of the house", state));
    }

    @GET
    @Path("broken")
    public Trial broken() {
        throw new IllegalStateException("the secret of the house");
    }

    @GET
    @Path("cut-off")
    public Trial cutOff() {
        throw new IllegalStateException(new SQLException("the secret of the house", "08006"));
    }

    @GET
    @Path("silent")
    public Trial silent() {
        throw new jakarta.ws.rs.NotFoundException();
    }
}
