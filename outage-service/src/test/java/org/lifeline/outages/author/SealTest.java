package org.lifeline.outages.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.author.Seal.Sealed;

class SealTest {
    private static final String OLD = Base64.getEncoder().encodeToString(Seal.random(32));
    private static final String NEW = Base64.getEncoder().encodeToString(Seal.random(32));
    private static final byte[] TEXT = "Rana H.".getBytes(StandardCharsets.UTF_8);

    @Test
    void withoutAKeyNothingStartsAndOneSentenceSaysWhy() {
        for (Optional<List<String>> none : List.of(Optional.<List<String>>empty(), Optional.of(List.of(" ")))) {
            assertThatThrownBy(() -> new Seal(none))
                    .hasMessageStartingWith("LIFELINE_PROTECTION_KEYS must name at least one key")
                    .hasNoCause();
        }
    }

    @Test
    void keyOfAnotherLengthIsRefusedWithoutBeingRepeated() {
        String weak = Base64.getEncoder().encodeToString("sixteen bytes 00".getBytes(StandardCharsets.UTF_8));
        for (String bad : List.of(weak, "no base64!")) {
            assertThatThrownBy(() -> new Seal(Optional.of(List.of(bad))))
                    .hasMessageContaining("32 bytes")
                    .message()
                    .doesNotContain(bad);
        }
    }

    @Test
    void afterAChangeOfKeysTheOldOneStillOpensAndTheNewOneSeals() {
        Sealed before = new Seal(Optional.of(List.of(OLD))).seal(TEXT, "row");
        Seal both = new Seal(Optional.of(List.of(NEW, OLD)));

        assertThat(both.open(before, "row")).isEqualTo(TEXT);
        Sealed after = both.seal(TEXT, "row");

        Seal without = new Seal(Optional.of(List.of(NEW)));
        assertThat(without.open(after, "row")).isEqualTo(TEXT);
        assertThatThrownBy(() -> without.open(before, "row")).hasMessageContaining(before.keyId());
    }

    @Test
    void sealedIsNeverTheSameTwiceAndOpensNowhereElseNorChanged() {
        Seal seal = new Seal(Optional.of(List.of(OLD)));
        Sealed one = seal.seal(TEXT, "row");
        byte[] changed = Base64.getDecoder().decode(one.text());
        changed[changed.length - 1] ^= 1;

        assertThat(seal.seal(TEXT, "row").text()).isNotEqualTo(one.text());
        assertThatThrownBy(() -> seal.open(one, "another row")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        seal.open(new Sealed(one.keyId(), Base64.getEncoder().encodeToString(changed)), "row"))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Test case 1 of RFC 5869, whose output has a first block of which we take all. */
    @Test
    void keysAreDerivedAsHkdfExpandDoes() {
        byte[] root = HexFormat.of().parseHex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        byte[] info = HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9");

        assertThat(HexFormat.of().formatHex(Keyed.derived(root, info)))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }
}
