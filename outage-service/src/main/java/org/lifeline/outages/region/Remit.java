package org.lifeline.outages.region;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The regions that somebody may report about.
 *
 * @param areas these and all that lies in them, by P-code; null is everywhere, and none is nowhere
 */
public record Remit(Set<String> areas) {
    public static final Remit EVERYWHERE = new Remit(null);

    /** What is no P-code names no region. */
    public static Remit in(Collection<String> areas) {
        return new Remit(
                areas.stream().filter(area -> area.matches("[A-Z0-9]{1,20}")).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean bounded() {
        return areas != null;
    }

    /** Whether a region lies within. */
    public enum Reach {
        INSIDE,
        OUTSIDE,
        /** The replica does not know the region, or not all that lies above it. */
        UNKNOWN
    }
}
