package org.lifeline.gateway.board.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Level;

/** Between which levels the phase lies, whatever is true where it is not known. */
@Schema(
        description =
                "The phase if estimates and parts are as good as they may be and all unknown are NORMAL, and if they are as"
                        + " bad as they may be and all unknown are at NONE")
public record Bounds(Level best, Level worst) {}
