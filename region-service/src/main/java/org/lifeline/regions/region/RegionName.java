package org.lifeline.regions.region;

import jakarta.persistence.Embeddable;
import org.lifeline.regions.search.Spelling;

/** A name as it is written, and beside it as it is searched and as it sounds. */
@Embeddable
public record RegionName(String name, String key, String sound) {
    static RegionName of(String name) {
        return new RegionName(name, Spelling.key(name), Spelling.sound(name));
    }
}
