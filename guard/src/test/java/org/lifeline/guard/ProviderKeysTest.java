package org.lifeline.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.wire.Role;

/** What becomes of tokens while their provider changes its keys, or is away. */
class ProviderKeysTest {
    @TempDir
    Path folder;

    private Path file;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer provider;
    private volatile String told;
    private volatile boolean down;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("kept/provider-keys.json");
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            asked.incrementAndGet();
            if (!down) {
                byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void aKeyThatIsNewIsLearntAtOnce() throws Exception {
        RsaJsonWebKey before = key("before");
        RsaJsonWebKey after = key("after");
        VerifyTokens tokens = verifying("1h", "0s");
        tell(before);
        tokens.parse(token(before), null);

        tell(before, after);

        assertThat(tokens.parse(token(after), null).getGroups()).containsExactly(Role.VIEWER);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aKeyThatWasTakenBackIsGoneWhenTheKeysAreOld() throws Exception {
        RsaJsonWebKey stolen = key("stolen");
        RsaJsonWebKey other = key("other");
        VerifyTokens tokens = verifying("0s", "0s");
        tell(stolen);
        tokens.parse(token(stolen), null);

        tell(other);

        assertThatThrownBy(() -> tokens.parse(token(stolen), null)).isInstanceOf(ParseException.class);
    }

    @Test
    void theKeysThatAreKnownServeOnWhileTheProviderIsAway() throws Exception {
        RsaJsonWebKey key = key("known");
        VerifyTokens tokens = verifying("0s", "0s");
        tell(key);
        tokens.parse(token(key), null);

        down = true;

        assertThat(tokens.parse(token(key), null).getGroups()).containsExactly(Role.VIEWER);
    }

    @Test
    void whileNoKeyIsKnownNobodyGetsInAndNobodyIsToldThatTheirTokenIsBad() throws Exception {
        RsaJsonWebKey key = key("known");
        VerifyTokens tokens = verifying("1h", "0s");
        tell(key);
        down = true;

        assertThatThrownBy(() -> tokens.parse(token(key), null))
                .hasCauseInstanceOf(HttpProblem.class)
                .cause()
                .satisfies(problem ->
                        assertThat(((HttpProblem) problem).getStatusCode()).isEqualTo(503));

        down = false;
        tokens.parse(token(key), null);
    }

    @Test
    void whoeverShowsKeysThatDoNotExistDoesNotHaveTheProviderAskedEachTime() throws Exception {
        RsaJsonWebKey key = key("known");
        VerifyTokens tokens = verifying("1h", "1h");
        tell(key);
        String forged = token(key("unheard-of"));

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> tokens.parse(forged, null))
                    .isInstanceOf(ParseException.class)
                    .hasNoCause();
        }

        assertThat(asked).hasValue(1);
        tokens.parse(token(key), null);
    }

    @Test
    void tokenThatNoKeySignedIsBadWhateverIsKnown() throws Exception {
        tell(key("known"));
        down = true;
        String unsigned = Tokens.signed(Tokens.claims(Role.VIEWER), AlgorithmIdentifiers.NONE, null, null);

        assertThatThrownBy(() -> verifying("1h", "0s").parse(unsigned, null))
                .isInstanceOf(ParseException.class)
                .hasNoCause();
        assertThat(asked).hasValue(0);
    }

    @Test
    void keysThatWereKeptServeAServiceThatStartsWithoutTheProvider() throws Exception {
        RsaJsonWebKey key = key("known");
        tell(key);
        verifying("1h", "0s").parse(token(key), null);

        down = true;

        assertThat(verifying("1h", "0s").parse(token(key), null).getGroups()).containsExactly(Role.VIEWER);
        assertThat(verifying("0s", "0s").parse(token(key), null).getGroups()).containsExactly(Role.VIEWER);
    }

    @Test
    void keptAreThePublicHalvesOnlyAndForTheServiceAlone() throws Exception {
        RsaJsonWebKey key = key("known");
        told = new JsonWebKeySet(key).toJson(OutputControlLevel.INCLUDE_PRIVATE);

        verifying("1h", "0s").parse(token(key), null);

        assertThat(file).content().contains("\"n\"").doesNotContain("\"d\"", "\"p\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void keysToldTooLongAgoAreNotTrusted() throws Exception {
        RsaJsonWebKey key = kept();

        replace("\"toldAt\":\"[^\"]*\"", "\"toldAt\":\"" + Instant.now().minus(Duration.ofHours(25)) + "\"");

        cannotBeChecked(key);
        replace("\"toldAt\":\"[^\"]*\"", "\"toldAt\":\"" + Instant.now().minus(Duration.ofHours(23)) + "\"");
        verifying("1h", "0s").parse(token(key), null);
    }

    @Test
    void keysToldInTheFutureAreNotTrusted() throws Exception {
        RsaJsonWebKey key = kept();

        replace("\"toldAt\":\"[^\"]*\"", "\"toldAt\":\"" + Instant.now().plus(Duration.ofHours(1)) + "\"");

        cannotBeChecked(key);
    }

    @Test
    void keysOfAnotherProviderAreNotTrusted() throws Exception {
        RsaJsonWebKey key = kept();

        replace("/certs", "/others");

        cannotBeChecked(key);
    }

    @Test
    void fileThatEverybodyMayWriteIsNotTrusted() throws Exception {
        RsaJsonWebKey key = kept();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        cannotBeChecked(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"keys\":7}", "half a fi"})
    void corruptFileIsNotTrustedAndIsReplacedByWhatIsTold(String content) throws Exception {
        RsaJsonWebKey key = kept();
        Files.writeString(file, content);
        cannotBeChecked(key);

        down = false;
        verifying("1h", "0s").parse(token(key), null);

        down = true;
        verifying("1h", "0s").parse(token(key), null);
    }

    @Test
    void keyThatWasTakenBackIsForgottenOnDiskToo() throws Exception {
        RsaJsonWebKey stolen = key("stolen");
        tell(stolen);
        VerifyTokens tokens = verifying("0s", "0s");
        tokens.parse(token(stolen), null);
        RsaJsonWebKey other = key("other");
        tell(other);
        tokens.parse(token(other), null);

        down = true;

        cannotBeChecked(stolen);
    }

    @Test
    void keysThatCannotBeKeptServeAllTheSame() throws Exception {
        RsaJsonWebKey key = key("known");
        tell(key);
        Files.writeString(folder.resolve("kept"), "no folder");

        verifying("1h", "0s").parse(token(key), null);
    }

    /** A key that the provider told a service that ran before; the provider is away now. */
    private RsaJsonWebKey kept() throws Exception {
        RsaJsonWebKey key = key("known");
        tell(key);
        verifying("1h", "0s").parse(token(key), null);
        down = true;
        return key;
    }

    private void replace(String pattern, String by) throws IOException {
        String before = Files.readString(file);
        String after = before.replace("\\/", "/").replaceFirst(pattern, by);
        assertThat(after).isNotEqualTo(before.replace("\\/", "/"));
        Files.writeString(file, after);
    }

    private void cannotBeChecked(RsaJsonWebKey key) {
        assertThatThrownBy(() -> verifying("1h", "0s").parse(token(key), null))
                .cause()
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(503));
    }

    private VerifyTokens verifying(String keysFor, String pause) {
        String address = "http://127.0.0.1:" + provider.getAddress().getPort();
        return new VerifyTokens(new TokenCheck(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TokenConfig.class)
                .withDefaultValue("lifeline.oidc.url", TestIssuer.url())
                .withDefaultValue("lifeline.oidc.jwks", address + "/certs")
                .withDefaultValue("lifeline.oidc.audience", "lifeline")
                .withDefaultValue("lifeline.oidc.roles-claim", "groups")
                .withDefaultValue("lifeline.oidc.keys-for", keysFor)
                .withDefaultValue("lifeline.oidc.keys-pause", pause)
                .withDefaultValue("lifeline.oidc.keys-kept-in", file.toString())
                .build()
                .getConfigMapping(TokenConfig.class)));
    }

    private static RsaJsonWebKey key(String id) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        return key;
    }

    private void tell(RsaJsonWebKey... keys) {
        told = new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static String token(RsaJsonWebKey key) {
        return Tokens.signed(
                Tokens.claims(Role.VIEWER), AlgorithmIdentifiers.RSA_USING_SHA256, key.getKeyId(), key.getPrivateKey());
    }
}
