package org.lifeline.outages.reliability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Between what is known for certain and what silence and parts may hide. */
@Schema(
        description =
                "An index as it is at least and at most: they differ where an interruption fell silent, and where only"
                        + " a level, an estimate or a part of the area was known")
public record IndexBounds(
        @Schema(required = true, examples = "61.5") double low,
        @Schema(required = true, examples = "84.0") double high) {

    IndexBounds per(double number) {
        return new IndexBounds(low / number, high / number);
    }
}
