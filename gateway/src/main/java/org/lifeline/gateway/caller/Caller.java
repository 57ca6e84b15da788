package org.lifeline.gateway.caller;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls.
 *
 * @param token the access token, proven; null for somebody who shows nothing
 * @param claims of the token
 * @param bySession whether a browser's session vouches for it, and not a token in the call itself
 */
public record Caller(String token, JsonObject claims, Set<String> roles, boolean bySession) {
    public static final Caller ANONYMOUS = new Caller(null, new JsonObject(), Set.of(), false);
    private static final String KEY = Caller.class.getName();

    /** @throws IllegalStateException if the call did not come through the {@link Gate}, so that nothing is answered then */
    public static Caller of(RoutingContext call) {
        Caller found = call.get(KEY);
        if (found == null) {
            throw new IllegalStateException("nobody has looked who calls");
        }
        return found;
    }

    /** Of a token that has been proven. */
    static Caller of(String token, Set<String> roles, boolean bySession) {
        JsonObject claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
        return new Caller(token, claims, roles, bySession);
    }

    /** Empty for nobody, and where nobody has looked. */
    public static Optional<String> subject(RoutingContext call) {
        Caller found = call.get(KEY);
        return Optional.ofNullable(found).map(caller -> caller.claims().getString("sub"));
    }

    void noteIn(RoutingContext call) {
        call.put(KEY, this);
    }

    public boolean anonymous() {
        return token == null;
    }

    public boolean isOneOf(Set<String> any) {
        return !Collections.disjoint(roles, any);
    }

    /** Until when the token holds; null for nobody. */
    public Instant until() {
        return anonymous() ? null : Instant.ofEpochSecond(claims.getLong("exp"));
    }

    /** Whether the token is for somebody of this name, be it among others. */
    boolean isMeantFor(String audience) {
        return texts("aud").contains(audience);
    }

    /** Of a claim that is a text or a list of texts. */
    public List<String> texts(String claim) {
        Object value = claims.getValue(claim);
        if (value instanceof JsonArray array) {
            return array.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
