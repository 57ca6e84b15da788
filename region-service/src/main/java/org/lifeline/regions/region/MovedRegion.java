package org.lifeline.regions.region;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads from a superseded P-code to its successor, by a path that names no host and so holds behind any gateway. */
public final class MovedRegion {
    private static final int PERMANENT_REDIRECT = 308;

    private MovedRegion() {}

    /** To the same place below the successor, with the same query. */
    public static <T> RestResponse<T> to(Superseded old, UriInfo asked) {
        String path = asked.getRequestUri().getRawPath();
        int code = path.lastIndexOf("/" + old.pcode);
        String query = asked.getRequestUri().getRawQuery();
        String location = path.substring(0, code + 1)
                + old.successor
                + path.substring(code + 1 + old.pcode.length())
                + (query == null ? "" : "?" + query);
        return RestResponse.ResponseBuilder.<T>create(PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }
}
