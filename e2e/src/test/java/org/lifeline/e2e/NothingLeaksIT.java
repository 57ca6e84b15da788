package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What could tell who reported, or where, is planted on every way through the system, and no log knows it afterwards. */
class NothingLeaksIT {
    private static final String NOTE = "كناري-ملاحظة-7391";
    private static final String NAME = "canary-name-8842";
    private static final String LATITUDE = "35.5178391";
    private static final String LONGITUDE = "35.7791283";
    private static final String REASON = "canary-reason-5527";

    @BeforeAll
    static void peopleCanSignIn() {
        system().awaitSignIn();
    }

    @Test
    void noLogKnowsNotesNamesTokensOrPlaces() {
        String field = Whole.token("field");
        String coordinator = Whole.token("coordinator");
        UUID kept = UUID.randomUUID();
        List<Integer> answers = new ArrayList<>();

        answers.add(put(field, kept, canary("SY060001").toString()));
        answers.add(put(field, kept, canary("SY060002").toString())); // another report under the same id
        answers.add(put(field, UUID.randomUUID(), canary("SY100001").toString())); // outside the remit
        answers.add(put(
                field, UUID.randomUUID(), canary("SY060001").put("level", NAME).toString()));
        answers.add(
                put(field, UUID.randomUUID(), canary("SY060001").put(NAME, NOTE).toString()));
        answers.add(put(field, UUID.randomUUID(), canary("SY060001") + NOTE));
        answers.add(put(
                field,
                UUID.randomUUID(),
                canary("SY060001").put("note", NOTE + "\u0000").toString()));
        answers.add(post(field, "/api/v1/reports", "[" + canary("SY060001") + ",{\"note\":\"" + NOTE + "\"}]"));
        answers.add(post(coordinator, "/api/v1/reports/" + kept + "/identity", "{\"reason\":\"" + REASON + "\"}"));
        answers.add(post(coordinator, "/api/v1/reports/" + kept + "/retraction", "{\"reason\":\"" + REASON + "\"}"));
        answers.add(get(coordinator, "/api/v1/regions/nearest?lat=" + LATITUDE + "&lon=" + LONGITUDE));
        answers.add(get(coordinator, "/api/v1/outages?q=" + NAME));
        answers.add(get(coordinator, "/api/v1/" + NAME));
        answers.add(get(field + "x", "/api/v1/outages"));
        // while a service is away, and while the database is
        for (Map.Entry<String, String> away :
                List.of(Map.entry("outage-service", field), Map.entry("postgres", coordinator))) {
            system().kill9(away.getKey());
            try {
                answers.add(put(
                        away.getValue(), UUID.randomUUID(), canary("SY060001").toString()));
                answers.add(get(away.getValue(), "/api/v1/regions/nearest?lat=" + LATITUDE + "&lon=" + LONGITUDE));
            } finally {
                system().start(away.getKey());
            }
        }

        assertThat(answers).contains(201, 403, 409, 400, 401, 404, 503);
        List<String> canaries = List.of(
                NOTE,
                NOTE.substring(0, 6),
                NAME,
                LATITUDE,
                LONGITUDE,
                REASON,
                "demo-field",
                field.substring(field.lastIndexOf('.')),
                coordinator.substring(coordinator.lastIndexOf('.')));
        List<Path> logs = logs();
        assertThat(logs)
                .extracting(log -> log.getFileName().toString())
                .contains("gateway.log", "outage-service.log", "region-service.log", "keycloak.log", "postgres.log");
        for (Path log : logs) {
            String text = read(log);
            assertThat(canaries).as("in %s", log).noneMatch(text::contains);
        }
    }

    @Test
    void nobodyElseOnTheMachineReadsWhatTheSystemKeeps() throws IOException {
        try (Stream<Path> all = Files.walk(Whole.data())) {
            assertThat(all.filter(path -> !Files.isSymbolicLink(path)).filter(NothingLeaksIT::isOpenToOthers))
                    .isEmpty();
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode canary(String region) {
        ObjectNode report = report(region, "WATER", "SEVERE", Instant.now().minusSeconds(60));
        report.put("note", NOTE);
        report.putObject("location").put("lat", Double.parseDouble(LATITUDE)).put("lon", Double.parseDouble(LONGITUDE));
        ((ObjectNode) report.path("source")).put("lineage", NAME);
        return report;
    }

    private static int put(String token, UUID id, String body) {
        return send(token, "PUT", "/api/v1/reports/" + id, body);
    }

    private static int post(String token, String path, String body) {
        return send(token, "POST", path, body);
    }

    private static int get(String token, String path) {
        return Whole.sendAsItIs(Whole.request(path).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static int send(String token, String method, String path, String body) {
        return Whole.sendAsItIs(Whole.request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    /** Of all processes, with those that were put aside. */
    private static List<Path> logs() {
        try (Stream<Path> all = Files.walk(Whole.data(), 2)) {
            return all.filter(file -> file.getFileName().toString().matches(".*\\.log(\\.\\d+)?"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
