package org.lifeline.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifeline.local.machine.Secrets;

/** The people of a new realm: the demo's, or the one who lets the others in. */
final class Accounts {
    private static final String USERS = Realm.PATH + "/users";

    private final AdminApi admin;
    private final Secrets secrets;
    private final Consumer<String> say;

    Accounts(AdminApi admin, Secrets secrets, Consumer<String> say) {
        this.admin = admin;
        this.secrets = secrets;
        this.say = say;
    }

    /** One per role; their passwords are kept, since they protect nothing but this machine's exercise. */
    void demo() {
        StringBuilder table = new StringBuilder("Demo users, who sign in to nothing but this machine:");
        for (DemoUser user : DemoUser.values()) {
            if (!user.isMachine() && find(user.username()).isEmpty()) {
                create(user, user.username(), user.password(secrets), false);
            }
            grant(user.isMachine() ? machine(user) : idOf(user.username()), user.role());
            table.append(String.format(
                    "%n  %-22s %-20s %s%s",
                    user.username(),
                    user.password(secrets),
                    user.role(),
                    user.regions().isEmpty() ? "" : " in " + String.join(", ", user.regions())));
        }
        say.accept(table.toString());
    }

    /** So that somebody can let the others in; whoever was made here must choose another password at once. */
    void firstAdministrator() {
        JsonNode administrators = admin.get(Realm.PATH + "/roles/admin/users").orElseThrow();
        if (administrators.isEmpty()) {
            String password = Secrets.password();
            String username = find("admin").isEmpty() ? "admin" : "admin-" + System.currentTimeMillis();
            create(DemoUser.ADMIN, username, password, true);
            grant(idOf(username), DemoUser.ADMIN.role());
            say.accept("The first administrator is " + username + ", with the password " + password
                    + ", which is kept nowhere and must be changed at the first sign-in.");
        }
    }

    private void create(DemoUser like, String username, String password, boolean temporary) {
        ObjectNode user = Http.JSON.createObjectNode().put("username", username).put("enabled", true);
        if (!temporary) {
            user.put("firstName", "Demo").put("lastName", like.role());
        }
        if (!like.regions().isEmpty()) {
            like.regions().forEach(user.putObject("attributes").putArray("regions")::add);
        }
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", temporary);
        admin.post(USERS, user);
    }

    private String machine(DemoUser user) {
        String client = admin.find(Realm.PATH + "/clients?clientId=" + user.username(), "clientId", user.username())
                .orElseThrow()
                .path("id")
                .asText();
        return admin.get(Realm.PATH + "/clients/" + client + "/service-account-user")
                .orElseThrow()
                .path("id")
                .asText();
    }

    private String idOf(String username) {
        return find(username).orElseThrow().path("id").asText();
    }

    private Optional<JsonNode> find(String username) {
        return admin.find(USERS + "?exact=true&username=" + username, "username", username);
    }

    private void grant(String user, String role) {
        admin.post(
                USERS + "/" + user + "/role-mappings/realm",
                Http.JSON.createArrayNode().add(Realm.role(admin, role)));
    }
}
