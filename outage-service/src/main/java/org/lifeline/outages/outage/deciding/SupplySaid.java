package org.lifeline.outages.outage.deciding;

import java.time.Instant;
import java.util.Optional;
import org.lifeline.outages.outage.DecisionTaken;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Scope;
import org.lifeline.wire.ProblemType;

/**
 * What a decision says of the supply, as a claim like any other.
 *
 * @param measure null where it says only a level
 * @param since the beginning of the outage, which it carries; null where it does not
 */
record SupplySaid(Scope scope, Level level, Measure measure, Instant since) {

    /** Empty where it says nothing of the supply. */
    static Optional<SupplySaid> by(Decide wanted, Outage outage, UsualSupply usual) {
        return switch (wanted.decision()) {
            case CONFIRM, REOPEN ->
                Optional.of(new SupplySaid(
                        outage.extent == Fall.WHOLE ? Scope.WHOLE_AREA : Scope.PART,
                        outage.level,
                        null,
                        outage.startedAt));
            case MARK_PARTLY_RESTORED -> Optional.of(partly(wanted.level(), outage, usual));
            case RESTORE, REFUTE -> Optional.of(new SupplySaid(Scope.WHOLE_AREA, usual.level(), usual.measure(), null));
            case CLOSE, MERGE -> Optional.empty();
        };
    }

    void writeTo(DecisionTaken taken) {
        taken.scope = scope;
        taken.saysLevel = level;
        taken.saysUnit = measure == null ? null : measure.unit();
        taken.saysAmount = measure == null ? null : Double.valueOf(measure.amount());
        taken.carriesSince = since;
    }

    /** Where the level stays, for only some have it again, it has been so since the outage began. */
    private static SupplySaid partly(Level said, Outage outage, UsualSupply usual) {
        Level level = partlyRestored(said, outage, usual);
        boolean same = level == outage.level && outage.extent == Fall.WHOLE;
        return new SupplySaid(Scope.WHOLE_AREA, level, null, same ? outage.startedAt : null);
    }

    private static Level partlyRestored(Level said, Outage outage, UsualSupply usual) {
        if (said != null) {
            if (said.worseThan(outage.level)) {
                throw ProblemType.UNPROCESSABLE.because(
                        "`level` is worse than it was, " + outage.level + ": nothing is restored by it");
            }
            return said;
        }
        if (outage.extent != Fall.WHOLE) {
            throw ProblemType.UNPROCESSABLE.because(
                    "What is known is of parts of the area: say by `level` what all of it is back to");
        }
        Level better = Level.values()[outage.level.ordinal() - 1];
        if (!better.worseThan(usual.level())) {
            throw ProblemType.UNPROCESSABLE.because("One step better than " + outage.level + " is what is usual, "
                    + usual.level() + ": decide RESTORE, or say by `level` what all of the area is back to");
        }
        return better;
    }
}
