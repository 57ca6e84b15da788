package org.lifeline.gateway.forward;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifeline.gateway.caller.Caller;

/** What must not pass the gateway as it came. */
final class Headers {
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade");

    /** Anybody can send these; the services get none rather than forged ones. */
    private static final List<String> CLAIMS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    /** Only services have that key: whoever sends it here has no right to it. */
    private static final String KEY_OF_THE_INSTALLATION = "Lifeline-Key";

    /** Said by the edge of every answer, or by nobody. */
    private static final List<String> OF_THE_EDGE = List.of(
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Origin",
            "Content-Security-Policy",
            "Server",
            "Strict-Transport-Security",
            "X-Powered-By");

    private static final Pattern LINK_TARGET = Pattern.compile("<([^>]*)>");

    private Headers() {}

    static void ofRequest(MultiMap headers, Caller caller) {
        removeHopByHop(headers);
        CLAIMS.forEach(headers::remove);
        headers.remove(KEY_OF_THE_INSTALLATION);
        // the session is the gateway's; what it stands for is the token
        headers.remove("Cookie");
        if (caller.bySession()) {
            headers.set("Authorization", "Bearer " + caller.token());
        }
        // answered here already
        headers.remove("Expect");
    }

    static void ofResponse(MultiMap headers, URI owner) {
        removeHopByHop(headers);
        OF_THE_EDGE.forEach(headers::remove);
        rewrite(headers, "Location", value -> relative(value, owner));
        rewrite(headers, "Content-Location", value -> relative(value, owner));
        rewrite(headers, "Link", value -> LINK_TARGET
                .matcher(value)
                .replaceAll(target -> Matcher.quoteReplacement("<" + relative(target.group(1), owner) + ">")));
    }

    /** Nobody but the caller's own browser keeps what was told to this caller. */
    static void keepPrivate(MultiMap headers) {
        List<String> directives = new ArrayList<>();
        directives.add("private");
        for (String line : headers.getAll("Cache-Control")) {
            for (String directive : line.split(",")) {
                String name = directive.trim().toLowerCase(Locale.ROOT);
                if (name.equals("no-store")) {
                    return;
                }
                if (!name.isEmpty()
                        && !name.equals("public")
                        && !name.equals("private")
                        && !name.startsWith("s-maxage")) {
                    directives.add(directive.trim());
                }
            }
        }
        headers.set("Cache-Control", String.join(", ", directives));
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String connection : headers.getAll("Connection")) {
            for (String named : connection.split(",")) {
                if (!named.isBlank()) {
                    headers.remove(named.trim());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static void rewrite(MultiMap headers, String name, UnaryOperator<String> change) {
        List<String> values = headers.getAll(name);
        if (!values.isEmpty()) {
            List<String> changed = new ArrayList<>(values);
            changed.replaceAll(change);
            headers.set(name, changed);
        }
    }

    /** An address at the owner, which callers cannot reach, as a path of this gateway; others as they are. */
    static String relative(String address, URI owner) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
        boolean ofOwner = owner.getAuthority().equalsIgnoreCase(uri.getAuthority());
        if (!ofOwner) {
            return address;
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return path + query + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    }
}
