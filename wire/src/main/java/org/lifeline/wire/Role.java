package org.lifeline.wire;

/** What a caller may be; the permission stands on each endpoint. */
public final class Role {
    /** Reads. */
    public static final String VIEWER = "viewer";

    /** Reports, in the regions that the token names. */
    public static final String FIELD = "field";

    /** Decides, and sees where exactly something was seen. */
    public static final String COORDINATOR = "coordinator";

    /** Regions, imports, settings. */
    public static final String ADMIN = "admin";

    /** A machine that reads. */
    public static final String INTEGRATION = "integration";

    /** Another service of this installation, by the installation's key. */
    public static final String SERVICE = "service";

    private Role() {}
}
