package org.lifeline.outages.report.caller;

import java.util.UUID;

/** Says whose a report is, to nobody but its owner: {@link #is} answers only about whom the caller knows already. */
public interface FiledBy {
    /** @param subject as the identity provider names somebody in their tokens */
    boolean is(String subject, UUID report);
}
