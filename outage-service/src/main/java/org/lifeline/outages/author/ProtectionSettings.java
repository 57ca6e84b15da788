package org.lifeline.outages.author;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the people who report are protected. */
@ConfigMapping(prefix = "lifeline.protection")
public interface ProtectionSettings {
    /** Each 32 bytes in base64; the first encrypts, all decrypt. */
    Optional<List<String>> keys();

    /** How long it is known who filed a report, from when it reached us, and a teller is known again. */
    Duration keepAuthors();

    /** How often it is looked for authors to erase, and for identities to encrypt anew. */
    Duration tend();

    /** So many people of one source class must be told apart, or what they say is shown either by area or by source. */
    int fewestPeople();
}
