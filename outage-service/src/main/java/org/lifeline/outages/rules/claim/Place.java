package org.lifeline.outages.rules.claim;

/** A point, in degrees of WGS 84. */
public record Place(double lat, double lon) {
    private static final double EARTH_RADIUS = 6_371_008.8; // mean, in metres

    /** Whether two are one place to whom speaks of it: within so many metres, or neither is said (null). */
    public static boolean isSame(Place one, Place other, double metres) {
        return one == null || other == null ? one == other : one.metresTo(other) <= metres;
    }

    /** Great-circle distance in metres (haversine). */
    public double metresTo(Place other) {
        double phi = Math.toRadians(lat);
        double otherPhi = Math.toRadians(other.lat);
        double sinLat = Math.sin((otherPhi - phi) / 2);
        double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double a = sinLat * sinLat + Math.cos(phi) * Math.cos(otherPhi) * sinLon * sinLon;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
