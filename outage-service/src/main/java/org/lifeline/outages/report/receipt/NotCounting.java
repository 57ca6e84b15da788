package org.lifeline.outages.report.receipt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report does not count. */
@Schema(description = "Why a report does not count")
public enum NotCounting {
    /** Nobody could say yet whether there is such a region, or there is none. */
    UNRESOLVED,
    RETRACTED,
    SAYS_UNKNOWN,
    /** Older than reports of its service count. */
    EXPIRED,
    /** Somebody has decided about an outage there since it was seen. */
    SET_ASIDE_BY_DECISION,
    /** Its source has said something newer of the same place. */
    NEWER_OF_ITS_LINEAGE
}
