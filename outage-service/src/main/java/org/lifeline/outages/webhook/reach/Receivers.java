package org.lifeline.outages.webhook.reach;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.reach.Unreachable.Why;

/**
 * Looks at where a webhook would go. A name is looked up each time, and the connection is opened to the very address that was
 * looked at: a name that leads elsewhere a moment later leads nowhere.
 */
@ApplicationScoped
public class Receivers {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int MOST_PORT = 65535;

    private final WebhookSettings settings;
    private final Addresses addresses;

    Receivers(WebhookSettings settings) {
        this.settings = settings;
        this.addresses = new Addresses(
                settings.privateNetworks().orElse(List.of()),
                settings.refusedPorts().orElse(Set.of()));
    }

    /** So that a network that is none is known at the start. */
    void open(@Observes StartupEvent started) {
        // that this was made is enough
    }

    /** Waits for the name service; call it outside of a transaction. Throws {@link Unreachable}. */
    public Receiver find(String url) {
        URI uri = parsed(url);
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !(settings.plainHttp() && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw malformed("must begin with https://");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
            throw malformed("must name a host (other than Latin letters as punycode, xn--…), and a port if need be");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw malformed("must have neither a user nor a fragment");
        }
        String host = uri.getHost().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Receiver(tls, host, port, path + query, callable(host, port));
    }

    private static URI parsed(String url) {
        try {
            URI uri = new URI(url);
            if (!uri.isOpaque() && uri.toASCIIString().equals(url)) {
                return uri;
            }
        } catch (URISyntaxException none) {
            // said below, without repeating it
        }
        throw malformed("must be an address as in https://example.org/lifeline, what is not ASCII escaped");
    }

    private List<InetAddress> callable(String host, int port) {
        List<InetAddress> found;
        try {
            found = List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException | IllegalArgumentException unknown) {
            throw new Unreachable(Why.UNKNOWN_HOST, "names a host that is not known here");
        }
        if (!found.stream().allMatch(address -> addresses.mayBeCalled(address, port))) {
            throw new Unreachable(
                    Why.PRIVATE_ADDRESS,
                    "leads to an address that is not public and in no network that this installation allows, or to a port of its own");
        }
        return found;
    }

    private static Unreachable malformed(String message) {
        return new Unreachable(Why.MALFORMED, message);
    }
}
