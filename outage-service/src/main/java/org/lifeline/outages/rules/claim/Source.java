package org.lifeline.outages.rules.claim;

/**
 * Who makes a claim, by keys that name nobody.
 *
 * @param lineage claims of one lineage are of one source
 * @param voice shared by the unnamed relays of one author and class, which weigh no more together than the heaviest of them;
 *     null for everything else
 * @param sourceClass for example {@code RESIDENT}
 * @param author what stands for the author; null when nobody was known to file it
 */
public record Source(String lineage, String voice, String sourceClass, String author) {
    /** What is one in every sum and count: the voice where there is one. */
    public String counted() {
        return voice == null ? "lineage " + lineage : "voice " + voice;
    }

    /** Two like that corroborate one another: of different classes, or of authors who are known not to be the same. */
    public boolean differsFrom(Source other) {
        boolean otherAuthor = author != null && other.author != null && !author.equals(other.author);
        return !sourceClass.equals(other.sourceClass) || otherAuthor;
    }
}
