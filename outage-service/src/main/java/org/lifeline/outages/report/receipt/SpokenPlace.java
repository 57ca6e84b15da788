package org.lifeline.outages.report.receipt;

/** Where a report was seen, in degrees (WGS 84). */
record SpokenPlace(double lat, double lon) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Along the great circle, on a sphere of the mean radius of the earth. */
    double metresTo(SpokenPlace other) {
        double phi = Math.toRadians(lat);
        double otherPhi = Math.toRadians(other.lat);
        double halfPhi = Math.sin((otherPhi - phi) / 2);
        double halfLambda = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double chord = halfPhi * halfPhi + Math.cos(phi) * Math.cos(otherPhi) * halfLambda * halfLambda;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
