package org.lifeline.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A real HTTP server in the place of the identity provider; everybody who comes to sign in is Rana, a coordinator. */
public final class FakeProvider {
    public static final String CLIENT = "lifeline-console";
    public static final String SECRET = "a-secret-of-the-tests-that-is-long-enough";
    private static final String KEY_ID = "k1";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys = newKeys();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refreshed = new AtomicInteger();
    private final int port;
    private volatile Duration sessionToken = Duration.ofMinutes(5);
    private HttpServer server;
    private ExecutorService threads;

    public FakeProvider() {
        start(0);
        port = server.getAddress().getPort();
    }

    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int refreshed() {
        return refreshed.get();
    }

    /** How long the tokens of the sessions hold that begin or are renewed from now on. */
    public void sessionTokensHold(Duration time) {
        sessionToken = time;
    }

    public void start() {
        start(port);
    }

    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void start(int at) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::route);
        server.start();
    }

    /** An access token as it should be. */
    public String token(String... roles) {
        return sign(claims(url(), "lifeline", Duration.ofHours(1), roles));
    }

    public JsonObject claims(String issuer, String audience, Duration holds, String... roles) {
        Instant now = Instant.now();
        return new JsonObject()
                .put("iss", issuer)
                .put("aud", audience)
                .put("sub", "0197c5a0-aaaa-7000-8000-000000000001")
                .put("preferred_username", "rana")
                .put("name", "Rana")
                .put("iat", now.minusSeconds(60).getEpochSecond())
                .put("exp", now.plus(holds).getEpochSecond())
                .put("groups", new JsonArray(Arrays.asList(roles)))
                .put("regions", new JsonArray().add("SY06"));
    }

    public String sign(JsonObject claims) {
        return sign(claims, keys, KEY_ID);
    }

    public static String sign(JsonObject claims, KeyPair keys, String keyId) {
        return Jwt.claims(claims.getMap().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                claim -> claim.getValue() instanceof JsonArray list
                                        ? list.getList()
                                        : claim.getValue())))
                .jws()
                .keyId(keyId)
                .sign(keys.getPrivate());
    }

    private void route(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
                case "/certs" -> json(exchange, 200, jwks());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/mint" -> mint(exchange);
                default -> json(exchange, 404, new JsonObject());
            }
        }
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", url())
                .put("authorization_endpoint", url() + "/authorize")
                .put("token_endpoint", url() + "/token")
                .put("jwks_uri", keysAt())
                .put("end_session_endpoint", url() + "/logout");
    }

    public String keysAt() {
        return url() + "/certs";
    }

    public JsonObject jwks() {
        return new JsonObject().put("keys", new JsonArray().add(jwk()));
    }

    private JsonObject jwk() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return new JsonObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", KEY_ID)
                .put("n", BASE64.encodeToString(unsigned(key.getModulus().toByteArray())))
                .put("e", BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    /** Nobody is asked for a password: the code is given at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        String client = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.US_ASCII));
        if (!client.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, new JsonObject().put("error", "invalid_client"));
        } else if ("refresh_token".equals(sent.get("grant_type"))) {
            if (refreshTokens.remove(sent.get("refresh_token"))) {
                refreshed.incrementAndGet();
                json(exchange, 200, tokens(null));
            } else {
                json(exchange, 400, new JsonObject().put("error", "invalid_grant"));
            }
        } else {
            Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
            boolean right = asked != null
                    && "S256".equals(asked.get("code_challenge_method"))
                    && asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                    && asked.get("code_challenge").equals(sha256(sent.getOrDefault("code_verifier", "")));
            json(
                    exchange,
                    right ? 200 : 400,
                    right ? tokens(asked.get("nonce")) : new JsonObject().put("error", "invalid_grant"));
        }
    }

    /** What the library keeps in the cookie of a session with this access token. */
    public static String session(String identityToken, String accessToken) throws Exception {
        return OidcUtils.encryptString(
                identityToken + "|" + accessToken + "|300||a-refresh-token",
                OidcUtils.createSecretKeyFromDigest(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonObject tokens(String nonce) {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.add(refresh);
        JsonObject identity = claims(url(), CLIENT, sessionToken);
        if (nonce != null) {
            identity.put("nonce", nonce);
        }
        return new JsonObject()
                .put("access_token", sign(claims(url(), "lifeline", sessionToken, "coordinator")))
                .put("id_token", sign(identity))
                .put("refresh_token", refresh)
                .put("token_type", "Bearer")
                .put("expires_in", sessionToken.toSeconds());
    }

    /** For tests that know of this server only where it is. */
    private void mint(HttpExchange exchange) throws IOException {
        String roles = form(exchange.getRequestURI().getRawQuery()).get("roles");
        FakeService.answer(exchange, 200, token(roles.split(",")));
    }

    private static String sha256(String text) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, JsonObject body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        FakeService.answer(exchange, status, body.encode());
    }
}
