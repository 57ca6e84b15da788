package org.lifeline.outages.supply;

/** How reliable a source is, on the Admiralty scale: A completely, E not at all, F cannot be judged. */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F;

    /** One such source is enough to believe in a restoration. */
    public boolean trusted() {
        return this == A || this == B;
    }
}
