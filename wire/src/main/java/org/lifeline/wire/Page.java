package org.lifeline.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A page of a list that is walked by key, never by offset.
 *
 * @param next opaque; to be handed back as {@code after}; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(description = "Hand it back as `after`; absent on the last page")
        String next) {

    public static final int MOST = 500;

    /** The page with a {@code Link} to the next one, which holds behind any proxy since it names no host. */
    public RestResponse<Page<T>> linked(UriInfo request) {
        RestResponse.ResponseBuilder<Page<T>> response = RestResponse.ResponseBuilder.ok(this);
        if (next != null) {
            URI following = request.getRequestUriBuilder()
                    .replaceQueryParam("after", next)
                    .build();
            response.header("Link", "<" + following.getRawPath() + "?" + following.getRawQuery() + ">; rel=\"next\"");
        }
        return response.build();
    }
}
