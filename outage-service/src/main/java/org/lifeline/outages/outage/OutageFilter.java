package org.lifeline.outages.outage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lifeline.outages.region.Region;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.Page;
import org.lifeline.wire.ProblemType;

/** Which outages are asked for, and where in the list to go on. */
class OutageFilter {
    @QueryParam("region")
    @Parameter(description = "P-code; outages in it and in all areas inside", example = "SY06")
    String region;

    @QueryParam("service")
    Service service;

    @QueryParam("state")
    @Parameter(description = "May be given more than once")
    List<OutageState> state;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1) @Max(Page.MOST) int limit;

    @QueryParam("after")
    @Parameter(description = "`next` of the page before")
    String after;

    /** A place in the list: latest known first, and then by id. */
    record Place(Instant openedAt, UUID id) {
        static Place of(Outage outage) {
            return new Place(outage.openedAt, outage.id);
        }

        String encoded() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((openedAt + "|" + id).getBytes(StandardCharsets.US_ASCII));
        }

        static Place decode(String text) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|");
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException malformed) {
                throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
            }
        }
    }

    /** The page asked for and one more, if there is more. */
    List<Outage> find() {
        List<String> where = new ArrayList<>();
        Map<String, Object> with = new HashMap<>();
        if (region != null) {
            where.add("region in :regions");
            with.put("regions", Region.inside(region));
        }
        if (service != null) {
            where.add("service = :service");
            with.put("service", service);
        }
        if (state != null && !state.isEmpty()) {
            where.add("state in :state");
            with.put("state", state);
        }
        if (after != null) {
            Place place = Place.decode(after);
            where.add("(openedAt < :openedAt or (openedAt = :openedAt and id < :id))");
            with.put("openedAt", place.openedAt());
            with.put("id", place.id());
        }
        String query = (where.isEmpty() ? "1 = 1" : String.join(" and ", where)) + " order by openedAt desc, id desc";
        return Outage.find(query, with).page(0, limit + 1).list();
    }
}
