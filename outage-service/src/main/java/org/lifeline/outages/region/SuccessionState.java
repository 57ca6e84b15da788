package org.lifeline.outages.region;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What region-service says of a P-code that is no longer used. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SuccessionState(String pcode, String successor, long version) {
    static final String SUPERSEDED = "org.lifeline.region.superseded";

    /** Writes it into the replica; false when that knows as much already. */
    boolean apply() {
        RegionSuccessor kept = RegionSuccessor.findById(pcode);
        if (kept != null && kept.version >= version) {
            return false;
        }
        RegionSuccessor succession = kept == null ? new RegionSuccessor() : kept;
        succession.pcode = pcode;
        succession.successor = successor;
        succession.version = version;
        succession.persist();
        return true;
    }
}
