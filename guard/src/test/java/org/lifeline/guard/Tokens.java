package org.lifeline.guard;

import java.security.Key;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.lifeline.wire.Role;

/** Tokens for tests, as an identity provider gives them. */
public final class Tokens {
    private Tokens() {}

    public static String of(String... roles) {
        return signed(claims(roles));
    }

    /** Of somebody new who has every role that people have: what one person says without a lineage is one source. */
    public static String ofAll() {
        return of(Role.OF_PEOPLE.toArray(String[]::new));
    }

    /** Of somebody whose subject is given, and who may report from everywhere. */
    public static String ofPerson(String subject, String... roles) {
        JwtClaims claims = claims(roles);
        claims.setSubject(subject);
        claims.setClaim("preferred_username", "user-" + subject);
        claims.setClaim("name", "Name of " + subject);
        claims.setStringListClaim("regions", List.of("SY"));
        return signed(claims);
    }

    /** Of somebody who may report about these regions and what lies in them. */
    public static String ofField(String... regions) {
        JwtClaims claims = claims(Role.FIELD);
        claims.setStringListClaim("regions", List.of(regions));
        return signed(claims);
    }

    /** The same of somebody whose subject is given. */
    public static String ofFieldPerson(String subject, String... regions) {
        JwtClaims claims = claims(Role.FIELD);
        claims.setSubject(subject);
        claims.setStringListClaim("regions", List.of(regions));
        return signed(claims);
    }

    static JwtClaims claims(String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TestIssuer.url());
        claims.setAudience("lifeline");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setClaim("preferred_username", "amal");
        claims.setClaim("name", "Amal");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(600);
        claims.setStringListClaim("groups", List.of(roles));
        return claims;
    }

    static String signed(JwtClaims claims) {
        return signed(
                claims,
                AlgorithmIdentifiers.RSA_USING_SHA256,
                TestIssuer.key().getKeyId(),
                TestIssuer.key().getPrivateKey());
    }

    static String signed(JwtClaims claims, String algorithm, String keyId, Key key) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(keyId);
        token.setHeader("typ", "JWT");
        token.setKey(key);
        token.setDoKeyValidation(false);
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
