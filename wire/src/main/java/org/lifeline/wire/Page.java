package org.lifeline.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list that is walked by key, never by offset.
 *
 * @param next opaque; to be handed back as {@code after}; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(description = "Hand it back as `after`; absent on the last page")
        String next) {

    public static final int MOST = 500;
}
