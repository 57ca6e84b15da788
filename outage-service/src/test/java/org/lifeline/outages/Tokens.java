package org.lifeline.outages;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** People who have signed in. */
public final class Tokens {
    private Tokens() {}

    /** A request of somebody with some roles. */
    public static RequestSpecification as(String subject, String... roles) {
        return given().header("Authorization", "Bearer " + token(subject, roles));
    }

    public static String token(String subject, String... roles) {
        return org.lifeline.guard.Tokens.ofPerson(subject, roles);
    }
}
