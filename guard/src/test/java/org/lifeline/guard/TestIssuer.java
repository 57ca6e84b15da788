package org.lifeline.guard;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An identity provider for every test of a service: one key, made for this JVM, and an address that tells its public half. */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {
    public static final String KEY = "the-key-that-these-tests-send";
    public static final String OTHER_KEY = "a-key-that-is-taken-as-well";

    /** System properties: Quarkus loads this class more than once. */
    private static final String ADDRESS = "lifeline.test.issuer";

    private static final String PRIVATE = "lifeline.test.issuer.key";

    @Override
    public Map<String, String> start() {
        return Map.of("lifeline.oidc.url", url(), "lifeline.installation.keys", KEY + "," + OTHER_KEY);
    }

    @Override
    public void stop() {
        // it ends with the JVM
    }

    public static String url() {
        launch();
        return System.getProperty(ADDRESS);
    }

    static RsaJsonWebKey key() {
        launch();
        try {
            return (RsaJsonWebKey) RsaJsonWebKey.Factory.newPublicJwk(System.getProperty(PRIVATE));
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void launch() {
        synchronized (Runtime.getRuntime()) { // one for all class loaders
            if (System.getProperty(ADDRESS) != null) {
                return;
            }
            try {
                RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
                key.setKeyId("of-these-tests");
                key.setUse("sig");
                byte[] told = new JsonWebKeySet(key)
                        .toJson(OutputControlLevel.PUBLIC_ONLY)
                        .getBytes(StandardCharsets.UTF_8);
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/realms/lifeline/protocol/openid-connect/certs", exchange -> {
                    exchange.sendResponseHeaders(200, told.length);
                    exchange.getResponseBody().write(told);
                    exchange.close();
                });
                server.start();
                System.setProperty(PRIVATE, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
                System.setProperty(
                        ADDRESS, "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/lifeline");
            } catch (IOException | JoseException failed) {
                throw new IllegalStateException("No issuer for the tests", failed);
            }
        }
    }
}
