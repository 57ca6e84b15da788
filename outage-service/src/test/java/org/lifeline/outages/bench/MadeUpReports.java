package org.lifeline.outages.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Reports as a crisis might bring them: of 300 regions and both services; 60 % seen within the last day, 30 % within the
 * last five, 10 % later still and up to three weeks ago; every fifth of one of 20,000 lineages; every tenth with a note.
 */
final class MadeUpReports {
    private static final List<String> LEVELS = List.of("NORMAL", "REDUCED", "REDUCED", "SEVERE", "SEVERE", "NONE");
    private static final List<String> CLASSES = List.of("FIELD_STAFF", "UTILITY", "PARTNER", "RESIDENT", "RESIDENT");

    private final SplittableRandom random;
    private final List<String> pcodes;

    MadeUpReports(long seed, List<String> pcodes) {
        this.random = new SplittableRandom(seed);
        this.pcodes = pcodes;
    }

    UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong()); // version 4
    }

    /** Without id. */
    String report() {
        StringBuilder report = new StringBuilder(300)
                .append("{\"region\":\"")
                .append(one(pcodes))
                .append("\",\"service\":\"")
                .append(random.nextBoolean() ? "WATER" : "ELECTRICITY")
                .append("\",\"level\":\"")
                .append(one(LEVELS))
                .append("\",\"observedAt\":\"")
                .append(Instant.now().minus(age()))
                .append("\",\"scope\":\"")
                .append(random.nextInt(4) == 0 ? "WHOLE_AREA" : "PART")
                .append("\",\"credibility\":")
                .append(1 + random.nextInt(6))
                .append(",\"source\":{\"class\":\"")
                .append(one(CLASSES))
                .append("\",\"reliability\":\"")
                .append((char) ('A' + random.nextInt(6)))
                .append('"');
        if (random.nextInt(5) == 0) {
            report.append(",\"lineage\":\"post-").append(random.nextInt(20_000)).append('"');
        }
        report.append('}');
        if (random.nextInt(10) == 0) {
            report.append(",\"note\":\"انقطاع كامل منذ الصباح، والمولدات بلا وقود\"");
        }
        if (random.nextInt(5) == 0) {
            int people = 100 + random.nextInt(50_000);
            report.append(",\"affectedPeople\":{\"min\":")
                    .append(people)
                    .append(",\"max\":")
                    .append(people * 3)
                    .append(",\"method\":\"ESTIMATE\"}");
        }
        return report.append('}').toString();
    }

    String batch(int size) {
        StringBuilder batch = new StringBuilder(size * 320).append('[');
        for (int i = 0; i < size; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(id())
                    .append("\",")
                    .append(report().substring(1));
        }
        return batch.append(']').toString();
    }

    private Duration age() {
        int kind = random.nextInt(10);
        long hours = kind < 6 ? random.nextInt(24) : kind < 9 ? 24 + random.nextInt(96) : 120 + random.nextInt(384);
        return Duration.ofHours(hours).plusMillis(random.nextInt(3_600_000));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
