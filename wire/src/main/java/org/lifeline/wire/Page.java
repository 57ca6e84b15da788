package org.lifeline.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        @Schema(required = true) List<T> items,

        @Schema(description = "Hand it back as `after`; absent on the last page")
        String next) {

    public static final int MOST = 500;

    /** The page with a {@code Link} to the next one, which names no host and so holds behind any gateway. */
    public RestResponse<Page<T>> linked(UriInfo asked) {
        RestResponse.ResponseBuilder<Page<T>> answer = RestResponse.ResponseBuilder.ok(this);
        if (next != null) {
            answer.header(HttpHeaders.LINK, link(asked, next));
        }
        return answer.build();
    }

    /** What leads from a page to the next one, as in {@code Link}. */
    public static String link(UriInfo asked, String next) {
        return "<" + following(asked, next) + ">; rel=\"next\"";
    }

    private static String following(UriInfo asked, String next) {
        List<String> query = new ArrayList<>();
        asked.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("after")) {
                values.forEach(value -> query.add(encode(name) + "=" + encode(value)));
            }
        });
        query.add("after=" + encode(next));
        return asked.getRequestUri().getRawPath() + "?" + String.join("&", query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
