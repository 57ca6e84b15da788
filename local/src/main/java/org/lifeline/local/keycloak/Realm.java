package org.lifeline.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lifeline.local.machine.Secrets;

/** Sets Keycloak up for Lifeline; every step may be repeated, so that a start that was cut short is made good. */
public final class Realm {
    static final String PATH = "/" + SignIn.REALM;
    private static final String AFTER_LOGOUT = "post.logout.redirect.uris";
    private static final String SCOPE = "lifeline";

    private final AdminApi admin;
    private final Secrets secrets;
    private final int gatewayPort;
    private final Consumer<String> say;

    public Realm(SignIn signIn, Secrets secrets, int gatewayPort, Consumer<String> say) {
        this.admin = new AdminApi(signIn, secrets);
        this.secrets = secrets;
        this.gatewayPort = gatewayPort;
        this.say = say;
    }

    /** With the demo users, or else with an administrator where there is none; passwords that are new are said. */
    public void prepare(boolean demo) {
        if (admin.get(PATH).isEmpty()) {
            admin.post("", Templates.read("realm"));
        }
        JsonNode profile = Templates.read("profile");
        if (!profile.path("attributes")
                .equals(admin.get(PATH + "/users/profile").orElseThrow().path("attributes"))) {
            admin.put(PATH + "/users/profile", profile);
        }
        noPasswordsByCommandLine();
        prepareScope();
        prepareClient("lifeline-console");
        prepareClient("lifeline-field");
        Accounts accounts = new Accounts(admin, secrets, say);
        if (demo) {
            prepareClient("lifeline-cli");
            prepareClient("lifeline-integration");
            accounts.demo();
        } else {
            accounts.firstAdministrator();
        }
    }

    /** Keycloak's own public client would trade any password for a token, outside of the sign-in page. */
    private void noPasswordsByCommandLine() {
        ObjectNode client = (ObjectNode) client("admin-cli");
        if (client.path("directAccessGrantsEnabled").asBoolean()) {
            client.put("directAccessGrantsEnabled", false);
            admin.put(PATH + "/clients/" + client.path("id").asText(), client);
        }
    }

    /** Roles outside the scope do not reach a token, and who has none of them gets none that is meant for us. */
    private void prepareScope() {
        if (admin.find(PATH + "/client-scopes", "name", SCOPE).isEmpty()) {
            admin.post(PATH + "/client-scopes", Templates.read("scope"));
        }
        String id = admin.find(PATH + "/client-scopes", "name", SCOPE)
                .orElseThrow()
                .path("id")
                .asText();
        ArrayNode roles = Http.JSON.createArrayNode();
        for (DemoUser user : DemoUser.values()) {
            roles.add(role(admin, user.role()));
        }
        admin.post(PATH + "/client-scopes/" + id + "/scope-mappings/realm", roles);
        if (admin.find(PATH + "/default-default-client-scopes", "name", SCOPE).isEmpty()) {
            admin.put(PATH + "/default-default-client-scopes/" + id, Http.JSON.createObjectNode());
        }
    }

    /** The gateway's port and our secrets may be others than at the last start. */
    private void prepareClient(String name) {
        ObjectNode wanted = Templates.client(name);
        if (wanted.path("standardFlowEnabled").asBoolean()) {
            String in = wanted.path("redirectUris").path(0).asText();
            wanted.putArray("redirectUris").addAll(atTheGateway(in));
            ObjectNode attributes = (ObjectNode) wanted.path("attributes");
            String out = attributes.path(AFTER_LOGOUT).asText();
            attributes.put(AFTER_LOGOUT, String.join("##", texts(atTheGateway(out))));
        }
        if (!wanted.path("publicClient").asBoolean()) {
            wanted.put("secret", secretOf(name, secrets));
        }
        JsonNode found = client(name);
        if (found == null) {
            admin.post(PATH + "/clients", wanted);
        } else {
            ObjectNode changed = found.deepCopy();
            if (wanted.has("redirectUris")) {
                ((ObjectNode) changed.path("attributes"))
                        .set(AFTER_LOGOUT, wanted.path("attributes").path(AFTER_LOGOUT));
            }
            changed.setAll(wanted.retain("redirectUris", "secret"));
            if (!changed.equals(found)) {
                admin.put(PATH + "/clients/" + found.path("id").asText(), changed);
            }
        }
    }

    private ArrayNode atTheGateway(String path) {
        return Http.JSON
                .createArrayNode()
                .add("http://127.0.0.1:" + gatewayPort + path)
                .add("http://localhost:" + gatewayPort + path);
    }

    private static List<String> texts(ArrayNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private JsonNode client(String name) {
        return admin.find(PATH + "/clients?clientId=" + name, "clientId", name).orElse(null);
    }

    static JsonNode role(AdminApi admin, String name) {
        return admin.get(PATH + "/roles/" + name).orElseThrow();
    }

    /** A confidential client's. */
    public static String secretOf(String client, Secrets secrets) {
        return secrets.word("client." + client);
    }
}
