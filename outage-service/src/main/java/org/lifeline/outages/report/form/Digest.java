package org.lifeline.outages.report.form;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A fingerprint of what a body says of a supply, whatever the order of its fields, when it was sent and who told it. */
public final class Digest {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(FileReport.class, WithoutSending.class)
            .addMixIn(FileReport.Source.class, WithoutTeller.class)
            .build();

    private Digest() {}

    /** When it is sent again, it is another time. */
    @JsonIgnoreProperties("sentAt")
    private interface WithoutSending {}

    /** A digest of what must never be kept could be tried out. */
    @JsonIgnoreProperties("teller")
    private interface WithoutTeller {}

    /** SHA-256 of the canonical JSON, base64. */
    public static String of(FileReport report) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(CANONICAL.writeValueAsString(report).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
