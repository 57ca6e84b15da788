package org.lifeline.outages.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The example of the reference implementations of Standard Webhooks. */
    @Test
    void isThatOfStandardWebhooks() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = Signature.of(
                List.of(secret),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                bytes("{\"test\": 2432232314}"));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** By {@code openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f -binary | base64}. */
    @Test
    void coversBytesAndNotLetters() {
        byte[] secret = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

        String signature = Signature.of(
                List.of(secret),
                "0197c5a0-0000-7000-8000-000000000000",
                Instant.parse("2025-03-07T15:30:00.999Z"),
                bytes("{\"data\":{\"note\":\"انقطاع\"}}"));

        assertThat(signature).isEqualTo("v1,VJnOfITC4jh8BSJjYzYWy5R5fxMH3faxJYpGRagSth0=");
    }

    @Test
    void twoSecretsSignWithABlankBetween() {
        byte[] one = {1};
        byte[] other = {2};
        Instant now = Instant.EPOCH;

        assertThat(Signature.of(List.of(one, other), "id", now, one))
                .isEqualTo(Signature.of(List.of(one), "id", now, one) + " "
                        + Signature.of(List.of(other), "id", now, one));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
