package org.lifeline.e2e;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each operation of the API that answers is asked, for those who look at all answers. */
final class AskedAnswers {
    private AskedAnswers() {}

    /**
     * By operation, such as {@code GET /api/v1/status}; without a path where it is not asked.
     *
     * @param report that was filed about the area, {@code observedAt}
     * @param outage that it opened
     */
    static Map<String, List<String>> about(
            String parent, String area, String report, String outage, Instant observedAt) {
        Map<String, List<String>> calls = new HashMap<>();
        calls.put(
                "GET /api/v1/status",
                List.of(
                        "/api/v1/status?adminLevel=0",
                        "/api/v1/status?parent=SY10",
                        "/api/v1/status?parent=" + parent,
                        "/api/v1/status?parent=" + parent + "&asOf="
                                + Instant.now().minusSeconds(5)));
        calls.put(
                "GET /api/v1/status/{pcode}",
                List.of("/api/v1/status/SY", "/api/v1/status/" + parent, "/api/v1/status/" + area));
        calls.put("GET /api/v1/status/{pcode}/history", List.of("/api/v1/status/" + parent + "/history"));
        calls.put(
                "GET /api/v1/reports",
                List.of("/api/v1/reports?region=" + parent + "&limit=500", "/api/v1/reports?region=" + area));
        calls.put("GET /api/v1/reports/{id}", List.of("/api/v1/reports/" + report));
        calls.put(
                "GET /api/v1/assessments/{pcode}/{service}",
                List.of(
                        "/api/v1/assessments/" + area + "/ELECTRICITY",
                        "/api/v1/assessments/" + area + "/ELECTRICITY?view=TRUE&asOf=" + Instant.now()));
        calls.put("GET /api/v1/outages", List.of("/api/v1/outages?region=" + area));
        calls.put("GET /api/v1/outages/{id}", List.of("/api/v1/outages/" + outage));
        calls.put("GET /api/v1/outages/{id}/timeline", List.of("/api/v1/outages/" + outage + "/timeline"));
        calls.put("GET /api/v1/outages/{id}/reports", List.of("/api/v1/outages/" + outage + "/reports"));
        calls.put("GET /api/v1/outages/{id}/decisions", List.of("/api/v1/outages/" + outage + "/decisions"));
        calls.put("GET /api/v1/baselines", List.of("/api/v1/baselines"));
        calls.put("GET /api/v1/baselines/{pcode}/{service}", List.of("/api/v1/baselines/SY06/ELECTRICITY"));
        calls.put(
                "GET /api/v1/reliability",
                List.of("/api/v1/reliability?adminLevel=3&from=" + observedAt.minusSeconds(90_000) + "&to="
                        + Instant.now()));
        calls.put("GET /api/v1/regions", List.of("/api/v1/regions?q=Jableh"));
        calls.put("GET /api/v1/regions/{pcode}", List.of("/api/v1/regions/SY06"));
        calls.put("GET /api/v1/regions/{pcode}/children", List.of("/api/v1/regions/SY06/children"));
        calls.put("GET /api/v1/regions/{pcode}/ancestors", List.of("/api/v1/regions/SY0602/ancestors"));
        calls.put("GET /api/v1/regions/nearest", List.of("/api/v1/regions/nearest?lat=35.36&lon=35.93"));
        calls.put("GET /api/v1/regions/at", List.of("/api/v1/regions/at?lat=35.36&lon=35.93"));
        calls.put("GET /api/v1/regions/{pcode}/boundary", List.of("/api/v1/regions/SY06/boundary"));
        calls.put("GET /api/v1/boundaries", List.of("/api/v1/boundaries?adminLevel=1&parent=SY"));
        calls.put("GET /me", List.of("/me"));
        calls.put("GET /api/v1/status.{extension}", List.of()); // the files, in a test of their own
        calls.put("GET /api/v1/status/{pcode}.{extension}", List.of());
        for (String own : List.of(
                "GET /api/v1/audit",
                "GET /api/v1/imports",
                "GET /api/v1/imports/{id}",
                "GET /api/v1/imports/{id}/refused",
                "GET /api/v1/webhooks",
                "GET /api/v1/webhooks/{id}",
                "GET /api/v1/webhooks/{id}/deliveries")) {
            calls.put(own, List.of()); // of whoever made them, or administers: looked at where they are made
        }
        return calls;
    }
}
