package org.lifeline.guard;

/** A token that is not taken. Without its cause, which holds what the token says, and that is for no log. */
public final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean undecided;

    TokenRefused(boolean undecided) {
        super(undecided ? "The token cannot be checked" : "The token is not good");
        this.undecided = undecided;
    }

    /** Whether it may be good all the same: the provider does not tell the key that it names. */
    public boolean undecided() {
        return undecided;
    }
}
