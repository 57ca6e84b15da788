package org.lifeline.wire;

import java.util.List;

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

    /** What the token of a person or a machine may say; {@link #SERVICE} is not among them. */
    public static final List<String> OF_PEOPLE = List.of(VIEWER, FIELD, COORDINATOR, ADMIN, INTEGRATION);

    private Role() {}
}
