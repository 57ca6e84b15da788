package org.lifeline.local.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The realm as this project describes it, in Keycloak's own words. */
final class Templates {
    private Templates() {}

    static ObjectNode read(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".json")) {
            return (ObjectNode) Http.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** With what all our clients have in common: only our scope's roles, no implicit flow, no scopes unasked for. */
    static ObjectNode client(String name) {
        ObjectNode client = read("clients").path(name).deepCopy();
        client.put("clientId", name);
        client.put("protocol", "openid-connect");
        client.put("enabled", true);
        client.put("implicitFlowEnabled", false);
        client.put("fullScopeAllowed", false);
        client.putArray("defaultClientScopes")
                .add("basic")
                .add("acr")
                .add("profile")
                .add("web-origins")
                .add("lifeline");
        if (!client.has("optionalClientScopes")) {
            client.putArray("optionalClientScopes");
        }
        return client;
    }
}
