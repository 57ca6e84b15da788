package org.lifeline.outages.author;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Somebody who signed in.
 *
 * @param issuer who vouches for it
 * @param subject as the issuer names it, for ever
 * @param username null when the token does not say
 * @param name null when the token does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(String issuer, String subject, String username, String name) {
    /** Nobody is named by accident, in a log or in an error. */
    @Override
    public String toString() {
        return "somebody";
    }
}
