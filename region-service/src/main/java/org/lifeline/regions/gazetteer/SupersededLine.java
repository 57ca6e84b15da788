package org.lifeline.regions.gazetteer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** One line of the bundled list of P-codes that are no longer used. */
@JsonPropertyOrder({"pcode", "successor"})
record SupersededLine(String pcode, String successor) {}
