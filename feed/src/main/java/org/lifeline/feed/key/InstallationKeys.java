package org.lifeline.feed.key;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * By what the services of one installation know one another. The first is sent and all are accepted, so that they are changed
 * without a gap: the new one is added behind the old one everywhere, then put first, then the old one is dropped.
 */
public final class InstallationKeys {
    public static final String HEADER = "Lifeline-Key";
    public static final String CONFIG = "lifeline.installation.keys";

    /** What is shorter could be guessed. */
    private static final int SHORTEST = 20;

    private final List<byte[]> accepted;
    private final String sent;

    private InstallationKeys(List<String> keys) {
        this.accepted = keys.stream().map(InstallationKeys::bytes).toList();
        this.sent = keys.get(0);
    }

    /** @throws ConfigurationException in one sentence for whoever runs the service, when there is none or one is no good */
    public static InstallationKeys of(List<String> configured) {
        List<String> keys = configured.stream().map(String::strip).toList();
        if (keys.isEmpty()) {
            throw new ConfigurationException("The key of the installation is missing: give LIFELINE_INSTALLATION_KEYS ("
                    + CONFIG + ") the same secret for every service");
        }
        if (!keys.stream().allMatch(key -> key.matches("[\\x21-\\x7e]{" + SHORTEST + ",}"))) {
            throw new ConfigurationException("A key of the installation (LIFELINE_INSTALLATION_KEYS) must be of "
                    + SHORTEST + " or more visible ASCII characters, as `openssl rand -hex 32` makes them");
        }
        return new InstallationKeys(keys);
    }

    public String sent() {
        return sent;
    }

    /** Takes as long for any key of the same length, right or wrong, and whichever of the accepted ones it is. */
    boolean accepts(String shown) {
        byte[] bytes = bytes(shown);
        boolean right = false;
        for (byte[] key : accepted) {
            right |= MessageDigest.isEqual(key, bytes);
        }
        return right;
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
