package org.lifeline.gateway.board.picture;

import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.Region;

/** The assessment that holds for an area: its own, or one about an area around it. */
record Applied(Region area, Assessment assessment) {
    Basis basis() {
        return area.pcode().equals(assessment.region()) ? Basis.OBSERVED : Basis.ASSIGNED;
    }
}
