package org.lifeline.outages.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.lifeline.outages.author.Secrets.Purpose;
import org.lifeline.wire.ProblemType;

/** Places in lists that nobody can read: they hold exact times, which not everybody is shown. */
@ApplicationScoped
public class Places {
    private final Secrets secrets;

    Places(Secrets secrets) {
        this.secrets = secrets;
    }

    public String concealed(String place) {
        return Seal.inUrl(secrets.key(Purpose.PLACE), place.getBytes(StandardCharsets.UTF_8), "");
    }

    /** Throws a problem when it is none of ours. */
    public String read(String concealed) {
        try {
            return new String(Seal.fromUrl(secrets.key(Purpose.PLACE), concealed, ""), StandardCharsets.UTF_8);
        } catch (RuntimeException notOurs) {
            throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
        }
    }
}
