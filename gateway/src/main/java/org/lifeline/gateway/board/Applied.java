package org.lifeline.gateway.board;

/** The assessment that holds for an area: its own, or one about an area around it. */
record Applied(Region area, Assessment assessment) {
    Basis basis() {
        return area.pcode().equals(assessment.region()) ? Basis.OBSERVED : Basis.ASSIGNED;
    }

    /** Which of a nearer and a farther one holds: the fresher; on a tie the nearer. Either may be null. */
    static Assessment fresher(Assessment nearer, Assessment farther) {
        if (nearer == null || farther == null) {
            return nearer == null ? farther : nearer;
        }
        return farther.observedAt().isAfter(nearer.observedAt()) ? farther : nearer;
    }
}
