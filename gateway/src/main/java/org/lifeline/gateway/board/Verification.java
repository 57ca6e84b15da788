package org.lifeline.gateway.board;

/** How far a level has been checked, weakest first. */
public enum Verification {
    DISPUTED,
    UNVERIFIED,
    CORROBORATED,
    VERIFIED;

    public static Verification weaker(Verification one, Verification other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
