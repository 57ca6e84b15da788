package org.lifeline.outages.report.batch;

/** Batches as the API document shows them. */
final class BatchExamples {
    static final String ENGLISH = """
            [{"id": "0197c5a0-7d1e-7000-8000-5f3d2a9b4c11", "region": "SY0602", "service": "ELECTRICITY", "hoursPerDay": 2,
              "observedAt": "2025-03-07T15:30:00Z", "sentAt": "2025-03-07T16:02:10Z", "scope": "WHOLE_AREA", "cause": "CONFLICT_DAMAGE",
              "note": "Nothing since the morning, two hours in the evening",
              "source": {"class": "UTILITY", "reliability": "B"}, "credibility": 2},
             {"id": "0197c5a0-7d1e-7000-8000-5f3d2a9b4c12", "region": "SY060200", "service": "WATER", "level": "UNKNOWN",
              "noDataReason": "NO_ACCESS", "observedAt": "2025-03-07T15:30:00Z", "source": {"class": "PARTNER", "teller": "caller 3"}}]""";

    static final String ARABIC = """
            [{"id": "0197c5a0-7d1e-7000-8000-5f3d2a9b4c13", "region": "SY0602", "service": "WATER", "level": "NONE",
              "observedAt": "2025-03-07T15:30:00Z", "cause": "PUMPING_WITHOUT_POWER",
              "note": "لا ماء منذ انقطاع الكهرباء عن محطة الضخ",
              "source": {"class": "RESIDENT", "reliability": "C", "lineage": "منشور-7f3a"},
              "backup": ["WATER_TRUCKING", "ROOF_TANK"]},
             {"id": "0197c5a0-7d1e-7000-8000-5f3d2a9b4c16", "region": "SY0602", "service": "WATER", "daysBetweenSupply": 2,
              "observedAt": "2025-03-07T18:30:00+03:00", "note": "تصل المياه كل يومين",
              "source": {"class": "RESIDENT", "reliability": "C", "teller": "أم خالد"}}]""";

    static final String LINES =
            "{\"id\": \"0197c5a0-7d1e-7000-8000-5f3d2a9b4c14\", \"region\": \"SY0602\", \"service\": \"ELECTRICITY\","
                    + " \"level\": \"NONE\", \"observedAt\": \"2025-03-07T15:30:00Z\", \"source\": {\"class\": \"SENSOR\"}}\n"
                    + "{\"id\": \"0197c5a0-7d1e-7000-8000-5f3d2a9b4c15\", \"region\": \"SY0604\", \"service\": \"ELECTRICITY\","
                    + " \"level\": \"NORMAL\", \"observedAt\": \"2025-03-07T15:30:00Z\", \"source\": {\"class\": \"SENSOR\"}}";

    private BatchExamples() {}
}
