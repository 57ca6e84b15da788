package org.lifeline.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lifeline.wire.Role;

/** Tokens of the provider that the gateway under test trusts. */
public final class Tokens {
    private Tokens() {}

    /** Of somebody who may do everything that people may. */
    public static String ofEverybody() {
        return of(Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION);
    }

    public static String of(String... roles) {
        String provider = ConfigProvider.getConfig().getValue("lifeline.oidc.url", String.class);
        URI address = URI.create(provider + "/mint?roles=" + String.join(",", roles));
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
