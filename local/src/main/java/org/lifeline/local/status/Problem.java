package org.lifeline.local.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a refusal by the services says (RFC 9457), in one line. */
public final class Problem {
    private Problem() {}

    /** Such as "422: No such region (There is no SY99)"; only the number when the body says nothing. */
    public static String of(int statusCode, String body) {
        try {
            JsonNode problem = new ObjectMapper().readTree(body);
            String title = problem.path("title").asText("");
            String detail = problem.path("detail").asText("");
            return statusCode + (title.isEmpty() ? "" : ": " + title) + (detail.isEmpty() ? "" : " (" + detail + ")");
        } catch (JsonProcessingException notAProblem) {
            return Integer.toString(statusCode);
        }
    }
}
