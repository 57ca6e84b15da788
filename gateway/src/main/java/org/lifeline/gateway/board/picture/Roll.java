package org.lifeline.gateway.board.picture;

import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.QualityShares;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.tally.ShareComparison;
import org.lifeline.gateway.board.tally.ShareRange;
import org.lifeline.gateway.board.tally.Tally;
import org.lifeline.privacy.ConfidenceBand;

/** Shows an area in which others lie by what these come to. */
final class Roll {
    private Roll() {}

    static void up(
            StatusDraft draft,
            int place,
            Held held,
            Tally tally,
            Ground ground,
            Counted[] counted,
            BoardSettings settings) {
        RollUp rollUp = draft.rollUp;
        QualityShares quality = rollUp.quality();
        Statement said = held.said();
        boolean anything = tally.areasWithNews() > 0;
        draft.level = rollUp.phase().level();
        draft.basis = anything ? Basis.ROLLED_UP : Basis.NO_DATA;
        draft.inPart = said == null ? null : said.part();
        draft.confidence = tally.meanConfidence();
        draft.confidenceBand = ConfidenceBand.of(tally.meanConfidenceByHour());
        draft.contested = ShareComparison.reaches(quality.contested(), settings.phaseShare());
        draft.restorationReported = ShareComparison.reaches(quality.restorationReported(), settings.phaseShare());
        draft.freshness = null;
        draft.since = rollUp.phase() == Phase.INSUFFICIENT_DATA
                ? null
                : new OnsetSearch(ground.tree(), counted).of(place, tally, draft.level, settings.phaseShare());
        draft.outageId = held.own() == null ? null : held.own().of().outageId();
        draft.belowUsual = belowUsual(rollUp, settings);
    }

    /** Null where those of whom nothing is known could make it a fifth. */
    private static Boolean belowUsual(RollUp rollUp, BoardSettings settings) {
        ShareRange known = rollUp.belowUsual().share();
        if (ShareComparison.reaches(known.best(), settings.phaseShare())) {
            return true;
        }
        double most = known.high() + rollUp.shares().get(Level.UNKNOWN);
        return ShareComparison.reaches(most, settings.phaseShare()) ? null : (Boolean) false;
    }
}
