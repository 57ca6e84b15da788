package org.lifeline.outages.report.filing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.author.Tellers;
import org.lifeline.outages.region.KnownRegions.Answer;
import org.lifeline.outages.region.Placed;
import org.lifeline.outages.region.Remit;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportSettings;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.report.form.Measured;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.SupplySettings;
import org.lifeline.wire.ProblemType;

/** Looks at a well-formed report and says whether it can be kept. */
@ApplicationScoped
public class Reception {
    private static final int RFC_9562 = 2;

    private final SupplySettings supply;
    private final ReportSettings settings;
    private final Caller caller;
    private final Tellers tellers;
    private final Clock clock;

    Reception(SupplySettings supply, ReportSettings settings, Caller caller, Tellers tellers, Clock clock) {
        this.supply = supply;
        this.settings = settings;
        this.caller = caller;
        this.tellers = tellers;
        this.clock = clock;
    }

    /** Throws an {@link HttpProblem} when it can not. */
    public Offered take(UUID id, FileReport filed, String digest, Placed placed, Remit remit) {
        Instant now = clock.instant();
        refuseDevice(id);
        Instant observedAt = DeviceClock.corrected(filed, now, settings.mostSkew());
        refuseTime(filed, observedAt, now);
        Report report = Report.of(id, filed, level(filed), digest, DeviceClock.counted(observedAt, now), now);
        report.resolved = resolved(placed);
        if (!placed.region().equals(filed.region())) {
            report.filedUnder = filed.region();
            report.region = placed.region();
        }
        return new Offered(report, filed.location(), remit, caller.person().orElse(null), tellerHash(filed));
    }

    /** Within the P-code that was sent, so that it is the same whenever a succession becomes known. */
    private String tellerHash(FileReport filed) {
        FileReport.Source source = filed.source();
        return source.lineage() == null ? tellers.hash(filed.region(), source.teller()) : null;
    }

    /**
     * False while nobody can say whether the region exists, or where it lies for somebody who may not speak of all: the
     * report is kept, and joins its region later.
     */
    private static boolean resolved(Placed placed) {
        if (placed.answer() == Answer.NO_SUCH_REGION) {
            throw ProblemType.UNPROCESSABLE.because("No region has the P-code " + placed.region());
        }
        return switch (placed.reach()) {
            case INSIDE -> placed.answer() == Answer.KNOWN;
            case UNKNOWN -> false;
            case OUTSIDE ->
                throw ProblemType.FORBIDDEN.because(
                        placed.region() + " is not among the regions that you may report about");
        };
    }

    private Level level(FileReport filed) {
        return Measured.level(filed, supply)
                .orElseThrow(() -> ProblemType.UNPROCESSABLE.because(
                        filed.level() == null
                                ? "Neither `level` nor a measure that says one is given"
                                : "`level` contradicts what was measured"));
    }

    /** Versions 1 and 6 hold the address of the device that made them, the same in all of its reports. */
    private static void refuseDevice(UUID id) {
        if (id.variant() == RFC_9562 && (id.version() == 1 || id.version() == 6)) {
            throw ProblemType.UNPROCESSABLE.because(
                    "A UUID of version " + id.version() + " tells which device made it; use version 4 or 7");
        }
    }

    private void refuseTime(FileReport filed, Instant observedAt, Instant now) {
        if (observedAt.isAfter(now.plus(settings.mostAhead()))) {
            throw ProblemType.UNPROCESSABLE.because(
                    filed.sentAt() == null
                            ? "`observedAt` is in the future; our clock says " + now
                            : "`observedAt` is in the future of `sentAt`, by the clock of the same device");
        }
        if (observedAt.isBefore(settings.earliest())) {
            throw ProblemType.UNPROCESSABLE.because(
                    "`observedAt` is before " + settings.earliest() + ", which can only be a wrong clock");
        }
    }
}
