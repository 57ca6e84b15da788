package org.lifeline.gateway.board.picture;

import java.util.List;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.tally.Finding;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.privacy.ConfidenceBand;

/** Shows an area that has no areas inside. */
final class Finest {
    private Finest() {}

    static void show(StatusDraft draft, Held held, Finding finding) {
        Statement base = finding.base();
        Statement own = held.own();
        if (base != null) {
            level(draft, base, base == own);
        }
        if (finding.parts() != null) {
            draft.inPart = finding.parts().part();
            if (base == null) {
                draft.freshness = finding.parts().freshness();
                draft.since = draft.inPart.since();
            }
        }
        if (own != null && own.of().outageId() != null) {
            draft.outageId = own.of().outageId();
        }
        draft.affectedPeople = held.said() == null ? null : own.of().affectedPeople();
        draft.belowUsual = finding.isSomething() ? finding.isBelowUsual() : null;
    }

    private static void level(StatusDraft draft, Statement base, boolean ofItself) {
        Assessment of = base.of();
        draft.level = base.level();
        draft.basis = ofItself || base.last() ? OwnView.basis(base) : Basis.ASSIGNED;
        draft.assignedFrom = ofItself ? null : of.region();
        draft.freshness = base.freshness();
        draft.since = base.since();
        draft.outageId = of.outageId();
        if (!base.last()) {
            draft.confidence = base.confidence();
            draft.confidenceBand = ConfidenceBand.of(base.confidenceByHour());
            draft.contested = of.contested();
            draft.contestedLevels = of.contested() ? of.contestedLevels() : List.<Level>of();
            draft.verification = of.verification();
            draft.restorationReported = of.restorationReported();
            draft.measure = Measure.of(of);
        }
    }
}
