package org.lifeline.e2e;

import java.util.List;
import java.util.Map;

/**
 * One request of a generator.
 *
 * @param operation such as {@code GET /api/v1/regions/{pcode}}, whose request it is or began as
 * @param method that of the operation or another
 * @param address with its query, escaped
 * @param ofItsPath whether the address still is one of the operation's path
 * @param role null for nobody
 * @param headers in the order in which they are sent
 * @param body null for none
 */
record RandomRequest(
        String operation,
        String method,
        String address,
        boolean ofItsPath,
        String role,
        List<Map.Entry<String, String>> headers,
        byte[] body) {

    /** To be read in a report of what went wrong; long ones are cut. */
    @Override
    public String toString() {
        String text = method + " " + address + " as " + role + " " + headers
                + (body == null ? "" : " " + new String(body, java.nio.charset.StandardCharsets.UTF_8));
        return text.length() > 1000 ? text.substring(0, 1000) + "…" : text;
    }
}
