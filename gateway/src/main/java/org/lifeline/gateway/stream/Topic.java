package org.lifeline.gateway.stream;

import org.lifeline.gateway.reader.Reader;

/**
 * What a client wants to hear of.
 *
 * @param within P-code of the area around it; null for everywhere
 * @param service null for all
 * @param reader who it is: what all readers of a kind may hear is rendered once for them all
 */
record Topic(String within, String service, Reader reader) {}
