package org.lifeline.wire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The changes after a cursor, in the order in which every reader sees them.
 *
 * @param cursor opaque; to be handed back as {@code after}, also when there was nothing new
 */
public record ChangePage(
        List<ChangeEvent> events,
        @Schema(description = "Hand it back as `after`") String cursor) {}
