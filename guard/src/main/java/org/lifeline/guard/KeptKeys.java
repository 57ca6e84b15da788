package org.lifeline.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The provider's public keys on disk, for a service that starts while the provider is not there to tell them.
 *
 * @param provider where the keys were told; those of another one are of no use
 */
record KeptKeys(Path file, String provider) {
    private static final String PROVIDER = "provider";
    private static final String TOLD_AT = "toldAt";

    record Told(List<JsonWebKey> keys, Instant at) {}

    /**
     * Those that may still be trusted.
     *
     * @param atMost how long ago they may have been told
     * @param skew how far the clock may have been put back since
     * @throws IOException if there are none, with the reason
     */
    Told read(Instant now, Duration atMost, Duration skew) throws IOException {
        if (mayBeWrittenByAnybody()) {
            throw new IOException("everybody may write the file");
        }
        try {
            String text = Files.readString(file);
            Map<String, Object> members = JsonUtil.parseJson(text);
            if (!provider.equals(members.get(PROVIDER))) {
                throw new IOException("they are of " + members.get(PROVIDER));
            }
            Instant at = Instant.parse(String.valueOf(members.get(TOLD_AT)));
            if (at.isBefore(now.minus(atMost)) || at.isAfter(now.plus(skew))) {
                throw new IOException("they were told at " + at);
            }
            List<JsonWebKey> keys = publicOnes(new JsonWebKeySet(text).getJsonWebKeys());
            if (keys.isEmpty()) {
                throw new IOException("there are none in it");
            }
            return new Told(keys, at);
        } catch (JoseException | RuntimeException corrupt) {
            throw new IOException("the file is not whole: " + corrupt.getMessage(), corrupt);
        }
    }

    /** Whole or not at all: where it cannot be written, the file of before stays. */
    void write(Told told) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(PROVIDER, provider);
        members.put(TOLD_AT, told.at().toString());
        members.put(
                JsonWebKeySet.JWK_SET_MEMBER_NAME,
                publicOnes(told.keys()).stream()
                        .map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY))
                        .toList());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(beside);
        try {
            try (FileChannel out = FileChannel.open(
                    beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly())) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(JsonUtil.toJson(members));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A shared secret would let its reader make tokens, and proves nothing. */
    private static List<JsonWebKey> publicOnes(List<JsonWebKey> keys) {
        return keys.stream().filter(PublicJsonWebKey.class::isInstance).toList();
    }

    private boolean mayBeWrittenByAnybody() throws IOException {
        return hasPermissions() && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
    }

    private FileAttribute<?>[] ownersOnly() {
        return hasPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean hasPermissions() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
