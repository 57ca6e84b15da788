package org.lifeline.local.keycloak;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lifeline.local.keycloak.Http.Answer;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.machine.Secrets;

/** Access tokens of the demo users, each kept until shortly before it expires. */
public final class DemoTokens {
    private static final long MARGIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final SignIn signIn;
    private final Secrets secrets;
    private final Map<DemoUser, Kept> kept = new EnumMap<>(DemoUser.class);

    private record Kept(String token, long untilNanos) {}

    public DemoTokens(SignIn signIn, Secrets secrets) {
        this.signIn = signIn;
        this.secrets = secrets;
    }

    /** A token that is good for a minute at least; refuses where there is no demo, or no Keycloak. */
    public synchronized String of(DemoUser user) {
        Kept old = kept.get(user);
        if (old == null || old.untilNanos() - System.nanoTime() < MARGIN_NANOS) {
            kept.put(user, fetch(user));
        }
        return kept.get(user).token();
    }

    private Kept fetch(DemoUser user) {
        if (secrets.find(DemoUser.VIEWER.secret()).isEmpty()) {
            throw new Refused("There are no demo users here: ./lifeline --demo makes them.");
        }
        long asked = System.nanoTime();
        Answer answer = Http.post(signIn.tokens(SignIn.REALM), form(user));
        if (answer.status() == 404) {
            throw new Refused("Keycloak is still starting: try again in a moment.");
        }
        if (!answer.isGood()) {
            throw new Refused("Keycloak gives " + user.username() + " no token (" + answer.status() + ", "
                    + answer.body().path("error_description").asText("no reason") + ").");
        }
        long lasts = TimeUnit.SECONDS.toNanos(answer.body().path("expires_in").asLong());
        return new Kept(answer.body().path("access_token").asText(), asked + lasts);
    }

    private Map<String, String> form(DemoUser user) {
        String client = user.isMachine() ? user.username() : "lifeline-cli";
        Map<String, String> form = new HashMap<>();
        form.put("client_id", client);
        form.put("client_secret", Realm.secretOf(client, secrets));
        form.put("grant_type", user.isMachine() ? "client_credentials" : "password");
        if (!user.isMachine()) {
            form.put("username", user.username());
            form.put("password", user.password(secrets));
        }
        return form;
    }
}
