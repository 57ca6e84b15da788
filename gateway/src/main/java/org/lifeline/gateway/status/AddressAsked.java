package org.lifeline.gateway.status;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Under which address an answer is kept: as it was asked, if there is nothing in it that does not change the answer; else as it would
 * have been asked without that. So nobody gets a new answer by making up parameters.
 */
final class AddressAsked {
    private AddressAsked() {}

    /** @param names of the parameters that change the answer */
    static String of(UriInfo uri, List<String> names) {
        String path = uri.getRequestUri().getPath();
        String query = uri.getRequestUri().getRawQuery();
        if (query == null) {
            return path;
        }
        if (isPlain(query, names)) {
            return path + '?' + query;
        }
        String plain = names.stream()
                .map(name -> parameter(name, uri.getQueryParameters().getFirst(name)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
        return plain.isEmpty() ? path : path + '?' + plain;
    }

    private static String parameter(String name, String value) {
        return value == null ? null : name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Each name is known and comes once, and nothing is written in another way than it has to be. */
    static boolean isPlain(String query, List<String> names) {
        if (query.indexOf('%') >= 0 || query.indexOf('+') >= 0) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        return Arrays.stream(query.split("&", -1))
                .map(part -> part.split("=", 2)[0])
                .allMatch(name -> names.contains(name) && seen.add(name));
    }
}
