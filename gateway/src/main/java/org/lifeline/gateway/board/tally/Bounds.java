package org.lifeline.gateway.board.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Level;

/** Between which levels the phase lies, whatever the areas turn out to be of which nothing is known. */
@Schema(description = "The phase if all unknown areas were NORMAL, and if all of them were NONE")
public record Bounds(Level best, Level worst) {}
