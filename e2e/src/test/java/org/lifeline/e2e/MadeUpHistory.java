package org.lifeline.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lifeline.local.postgres.Database;
import org.lifeline.local.stack.LocalSystem;

/**
 * What both services would have recorded of a country of 10,000 areas in ten days: of every area and both services five
 * assessments, at any times. It is written where they write it themselves, so that all that is told of it is read from there.
 */
final class MadeUpHistory {
    static final Duration LONG = Duration.ofDays(10);
    static final int AREAS = Integer.getInteger("bench.areas", 10_000);
    private static final int VERSIONS = Integer.getInteger("bench.versions", 5);
    private static final int[] ABOVE_COMMUNITIES = {14, 61, 275};
    private static final int BATCH = 2_000;
    private static final List<String> LEVELS = List.of("NORMAL", "NORMAL", "REDUCED", "SEVERE", "NONE");
    private static final String INSERT = "insert into event (type, subject, time, data) values (?, ?, ?, ?::json)";

    private final SplittableRandom random = new SplittableRandom(5);
    private final Instant end = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    private final List<String> pcodes = new ArrayList<>();
    private Instant newest = Instant.EPOCH;

    /** When the first assessment was recorded at the earliest, and all areas had been. */
    Instant begin() {
        return end.minus(LONG);
    }

    Instant end() {
        return end;
    }

    String lastArea() {
        return pcodes.get(pcodes.size() - 1);
    }

    Instant newestObservation() {
        return newest;
    }

    void write(LocalSystem system) throws SQLException {
        write(system.database("regions"), "org.lifeline.region.changed", regions());
        write(system.database("outages"), "org.lifeline.assessment.changed", assessments());
    }

    private record Recorded(String subject, Instant time, ObjectNode state) {}

    private static void write(Database database, String type, List<Recorded> all) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            int written = 0;
            for (Recorded one : all) {
                insert.setString(1, type);
                insert.setString(2, one.subject);
                insert.setObject(3, OffsetDateTime.ofInstant(one.time, ZoneOffset.UTC));
                insert.setString(4, one.state.toString());
                insert.addBatch();
                if (++written % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private List<Recorded> regions() {
        List<Recorded> all = new ArrayList<>();
        List<String> around = List.of("SY");
        all.add(region("SY", 0, null));
        for (int level = 1; level <= 4; level++) {
            List<String> here = new ArrayList<>();
            int areas = level < 4 ? ABOVE_COMMUNITIES[level - 1] : AREAS - all.size();
            for (int i = 0; i < areas; i++) {
                String parent = around.get(i % around.size());
                String pcode = level < 4 ? parent + String.format("%02d", i / around.size()) : "C" + (10_000 + i);
                all.add(region(pcode, level, parent));
                here.add(pcode);
            }
            around = here;
        }
        return all;
    }

    private Recorded region(String pcode, int level, String parent) {
        pcodes.add(pcode);
        ObjectNode region = Whole.JSON
                .createObjectNode()
                .put("pcode", pcode)
                .put("adminLevel", level)
                .put("parent", parent);
        region.putObject("names").put("en", "Area " + pcode).put("ar", "منطقة " + pcode);
        region.put("population", level < 4 ? null : (Long) (50 + random.nextLong(10_000)))
                .put("populationYear", level < 4 ? null : (Integer) 2024);
        region.putObject("centroid").put("lat", 33 + 4 * random.nextDouble()).put("lon", 36 + 6 * random.nextDouble());
        region.put("version", 1);
        return new Recorded(pcode, begin().minus(Duration.ofDays(30)), region);
    }

    private List<Recorded> assessments() {
        List<Recorded> all = new ArrayList<>();
        for (String pcode : pcodes) {
            for (String service : List.of("ELECTRICITY", "WATER")) {
                for (int version = 1; version <= VERSIONS; version++) {
                    Duration part = LONG.dividedBy(VERSIONS);
                    Instant time =
                            begin().plus(part.multipliedBy(version - 1)).plusMillis(random.nextLong(part.toMillis()));
                    all.add(assessment(pcode, service, time, version));
                }
            }
        }
        all.sort(java.util.Comparator.comparing(Recorded::time));
        return all;
    }

    private Recorded assessment(String pcode, String service, Instant time, int version) {
        Instant observed = time.minusSeconds(random.nextInt(7_200)).truncatedTo(ChronoUnit.SECONDS);
        newest = observed.isAfter(newest) ? observed : newest;
        Instant since = observed.minusSeconds(random.nextInt(100_000));
        String level = LEVELS.get(random.nextInt(LEVELS.size()));
        ObjectNode state = Whole.JSON
                .createObjectNode()
                .put("region", pcode)
                .put("service", service)
                .put("ownClaims", true)
                .put("level", level)
                .put("basis", "OBSERVED")
                .put("since", since.toString());
        ObjectNode onsets = state.putObject("onsets");
        for (String at : List.of("NORMAL", "REDUCED", "SEVERE", "NONE")) {
            onsets.put(at, since.toString());
            if (at.equals(level)) {
                break;
            }
        }
        double judged = random.nextDouble();
        state.put("confidence", judged).put("confidenceByHour", judged);
        state.putObject("confidenceParts")
                .put("at", time.toString())
                .put("halfLife", "PT12H")
                .put("share", 1.0)
                .put("judged", judged)
                .put("unjudged", 0.0)
                .put("shareByHour", 1.0)
                .put("judgedByHour", judged)
                .put("unjudgedByHour", 0.0);
        state.put("contested", false).putArray("contestedLevels");
        state.put("freshness", "CURRENT").put("verification", "UNVERIFIED").put("restorationReported", false);
        state.putObject("affectedPeople").put("min", 10).put("best", 100).put("max", 1000);
        state.put("peopleOverPopulation", false)
                .put("observedAt", observed.toString())
                .put("standsUntil", observed.plus(Duration.ofHours(72)).toString())
                .put("staleAt", observed.plus(Duration.ofHours(24)).toString())
                .put("forgottenAt", observed.plus(Duration.ofDays(14)).toString())
                .put("wholeArea", random.nextInt(8) == 0)
                .put("outageId", level.equals("NORMAL") ? null : new UUID(random.nextLong(), version).toString())
                .put("belowUsual", !level.equals("NORMAL"))
                .put("exercise", false)
                .put("assessedAt", time.toString())
                .put("version", version);
        return new Recorded(pcode + "/" + service, time, state);
    }

    /** Where in it that share of it has passed. */
    Instant at(double share) {
        return begin().plusMillis((long) (LONG.toMillis() * share)).truncatedTo(ChronoUnit.MICROS);
    }
}
