package org.lifeline.outages.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.lifeline.outages.author.Secrets.Purpose;

/**
 * Keeps what webhooks are signed with, and tells those who own them apart without naming them. Its keys are derived from the
 * secret of the installation, and so stay good when the keys that come from outside are changed.
 */
@ApplicationScoped
public class Strongbox {
    private final Secrets secrets;

    Strongbox(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What stands for somebody as an owner; nothing leads from it to the person without the keys. */
    public String owner(Person person) {
        return HexFormat.of().formatHex(secrets.hash(Purpose.OWNER, person.issuer(), person.subject()), 0, 16);
    }

    /** @param boundTo it opens only beside the same */
    public String seal(byte[] plain, String boundTo) {
        return Seal.inUrl(secrets.key(Purpose.WEBHOOK), plain, boundTo);
    }

    public byte[] open(String sealed, String boundTo) {
        return Seal.fromUrl(secrets.key(Purpose.WEBHOOK), sealed, boundTo);
    }
}
