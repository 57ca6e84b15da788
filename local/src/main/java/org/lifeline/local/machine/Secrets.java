package org.lifeline.local.machine;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What an installation keeps to itself: made at random when first asked for, in a file that only its owner can read. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyz23456789"; // no i, l, o, 0, 1
    private static final int GROUPS = 4;
    private static final int LETTERS_OF_A_GROUP = 4;

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Those of a data directory; the file is written with the first secret. */
    public static Secrets in(Path data) {
        Secrets secrets = new Secrets(data.resolve("secrets"));
        try {
            if (Files.exists(secrets.file)) {
                for (String line : Files.readAllLines(secrets.file)) {
                    String[] nameAndValue = line.split("=", 2);
                    secrets.values.put(nameAndValue[0], nameAndValue[1]);
                }
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(secrets.file + " cannot be read", e);
        }
    }

    /** Together with the data that they protect. */
    public static void erase(Path data) {
        try {
            Files.deleteIfExists(data.resolve("secrets"));
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets in " + data + " cannot be deleted", e);
        }
    }

    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** For machines: 192 bits, in hexadecimal. */
    public String word(String name) {
        return of(name, () -> HexFormat.of().formatHex(random(24)));
    }

    /** For encryption: base64 of 256 bits. */
    public String key(String name) {
        return of(name, () -> Base64.getEncoder().encodeToString(random(32)));
    }

    /** For people to type: 79 bits, in letters that are not mistaken for one another. */
    public String password(String name) {
        return of(name, Secrets::password);
    }

    /** One that is kept nowhere. */
    public static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * LETTERS_OF_A_GROUP; i++) {
            password.append(i > 0 && i % LETTERS_OF_A_GROUP == 0 ? "-" : "");
            password.append(UNMISTAKABLE.charAt(RANDOM.nextInt(UNMISTAKABLE.length())));
        }
        return password.toString();
    }

    private synchronized String of(String name, Supplier<String> made) {
        if (!values.containsKey(name)) {
            values.put(name, made.get());
            try {
                write();
            } catch (IOException e) {
                values.remove(name); // nothing may be protected by a secret that the next start does not know
                throw new UncheckedIOException("The secrets cannot be kept in " + file, e);
            }
        }
        return values.get(name);
    }

    private void write() throws IOException {
        PrivateFiles.createFolders(file.getParent());
        PrivateFiles.write(
                file,
                values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                        .collect(joining()));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
