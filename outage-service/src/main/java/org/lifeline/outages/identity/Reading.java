package org.lifeline.outages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.audit.Audit;
import org.lifeline.outages.author.Authors;
import org.lifeline.outages.author.Person;

/** Reads who filed a report, and puts on record that it was read: both, or neither. */
@ApplicationScoped
class Reading {
    private final Authors authors;
    private final Audit audit;

    Reading(Authors authors, Audit audit) {
        this.authors = authors;
        this.audit = audit;
    }

    /** Returns once the record is safe, also that of a question to which there is no answer. */
    @Transactional
    Optional<Person> read(UUID report, String reason) {
        Optional<Person> author = authors.of(report);
        audit.identityAsked(report, author.isPresent(), reason);
        return author;
    }
}
