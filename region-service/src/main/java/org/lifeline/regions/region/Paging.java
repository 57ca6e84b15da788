package org.lifeline.regions.region;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.wire.Page;

/** A page and the {@code Link} to the one after it. */
final class Paging {
    private Paging() {}

    /** @param next null on the last page */
    static <T> RestResponse<Page<T>> of(List<T> items, String next, UriInfo asked) {
        RestResponse.ResponseBuilder<Page<T>> answer = RestResponse.ResponseBuilder.ok(new Page<>(items, next));
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + address(asked, next) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** Relative, so that it holds behind any gateway. */
    private static String address(UriInfo asked, String next) {
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
