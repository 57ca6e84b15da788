package org.lifeline.outages;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** People who have signed in, by tokens signed with a key made for the run. */
public final class Tokens implements QuarkusTestResourceLifecycleManager {
    public static final String ISSUER = "https://id.example/realms/lifeline";
    private static final KeyPair KEYS = keys();

    /** A request of somebody with some roles. */
    public static RequestSpecification as(String subject, String... roles) {
        return given().header("Authorization", "Bearer " + token(subject, roles));
    }

    public static String token(String subject, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience("lifeline")
                .preferredUserName("user-" + subject)
                .claim("name", "Name of " + subject)
                .groups(Set.of(roles))
                .sign(KEYS.getPrivate());
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "mp.jwt.verify.publickey",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "mp.jwt.verify.issuer",
                ISSUER);
    }

    @Override
    public void stop() {
        // nothing runs
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
