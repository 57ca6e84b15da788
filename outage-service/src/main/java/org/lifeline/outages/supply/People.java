package org.lifeline.outages.supply;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number of people, as the range that it honestly is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PeopleRange", description = "A number of people, as the range that it honestly is")
public record People(
        @Schema(examples = "20000") long min,

        @Schema(description = "Absent when nobody dared one", examples = "60000")
        Long best,

        @Schema(examples = "120000") long max) {}
