package org.lifeline.gateway.edge.browser;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every answer tells browsers about itself. An answer of JSON is not shown, so it gets only what keeps it from being
 * taken for something that is: each header more is paid for by the answers that are ready, of which there are most.
 */
@Singleton
public class SecurityHeaders {
    public static final AsciiString POLICY = AsciiString.cached("Content-Security-Policy");
    private static final AsciiString CONTENT_TYPE_OPTIONS = AsciiString.cached("X-Content-Type-Options");
    private static final AsciiString NOSNIFF = AsciiString.cached("nosniff");
    private static final AsciiString TRANSPORT = AsciiString.cached("Strict-Transport-Security");
    private static final AsciiString NOTHING = AsciiString.cached("default-src 'none'; frame-ancestors 'none'");
    public static final AsciiString PAGE = AsciiString.cached(
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    /** The field page asks where the phone is; nothing here asks for anything else. */
    private static final Map<AsciiString, AsciiString> OF_WHAT_IS_SHOWN = Map.of(
            AsciiString.cached("Referrer-Policy"), AsciiString.cached("no-referrer"),
            AsciiString.cached("X-Frame-Options"), AsciiString.cached("DENY"),
            AsciiString.cached("Cross-Origin-Opener-Policy"), AsciiString.cached("same-origin"),
            AsciiString.cached("Cross-Origin-Resource-Policy"), AsciiString.cached("same-origin"),
            AsciiString.cached("Permissions-Policy"),
                    AsciiString.cached("geolocation=(self), camera=(), microphone=(), payment=(), usb=()"));

    private final AsciiString transport;

    SecurityHeaders(@ConfigProperty(name = "lifeline.edge.hsts") Optional<Duration> hsts) {
        this.transport = hsts.map(time -> AsciiString.cached("max-age=" + time.toSeconds() + "; includeSubDomains"))
                .orElse(null);
    }

    /**
     * A policy that the answer already has stays. An answer that nothing has changed has none of its own: browsers would put
     * it in the place of that of the page which they have kept.
     */
    public void complete(HttpResponse answer) {
        HttpHeaders headers = answer.headers();
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        if (transport != null) {
            headers.set(TRANSPORT, transport);
        }
        String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
        if (type != null && type.startsWith(JSON)) {
            headers.set(POLICY, NOTHING);
            return;
        }
        if (!headers.contains(POLICY) && !answer.status().equals(HttpResponseStatus.NOT_MODIFIED)) {
            headers.set(POLICY, type != null && type.startsWith(HTML) ? PAGE : NOTHING);
        }
        OF_WHAT_IS_SHOWN.forEach(headers::set);
    }
}
