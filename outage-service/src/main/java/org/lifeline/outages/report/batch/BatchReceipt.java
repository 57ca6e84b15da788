package org.lifeline.outages.report.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.filing.Fate;
import org.lifeline.outages.report.receipt.ReportStanding;
import org.lifeline.outages.supply.Level;
import org.lifeline.wire.UnreadableJson.Violation;

/** What became of a batch. */
@Schema(description = "What became of a batch: a receipt for each of its reports, in their order")
public record BatchReceipt(
        @Schema(description = "Kept now", examples = "2") int kept,

        @Schema(description = "Kept before, with the same body", examples = "0")
        int keptBefore,

        @Schema(description = "Not kept", examples = "1") int refused,
        List<Receipt> receipts) {

    static final int CREATED = 201;
    private static final int OK = 200;

    static BatchReceipt of(List<Receipt> receipts) {
        int kept =
                (int) receipts.stream().filter(one -> one.status() == CREATED).count();
        int before = (int) receipts.stream().filter(one -> one.status() == OK).count();
        return new BatchReceipt(kept, before, receipts.size() - kept - before, receipts);
    }

    /** What became of one report. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What became of one report of a batch")
    public record Receipt(
            @Schema(description = "Its place in the batch, from 0", examples = "0")
            int index,

            @Schema(
                    description = "As it was sent; absent where there was none",
                    examples = "0197c5a0-7d1e-7000-8000-5f3d2a9b4c11")
            String id,

            @Schema(
                    description =
                            "201 kept; 200 kept before with the same body; 400 unreadable; 403 outside the areas about which"
                                    + " you may report; 409 another body is kept under this id; 422 no such region or a"
                                    + " contradiction; 503 not kept, try again",
                    enumeration = {"200", "201", "400", "403", "409", "422", "503"},
                    examples = "201")
            int status,

            @Schema(description = "Why it is not kept") Refusal problem,

            @JsonUnwrapped KeptAs kept,
            @JsonUnwrapped ReportStanding standing) {

        static Receipt of(int index, String id, Fate fate) {
            return switch (fate) {
                case KEPT -> new Receipt(index, id, CREATED, null, null, null);
                case KEPT_BEFORE -> new Receipt(index, id, OK, null, null, null);
                case CONTRADICTS -> of(index, id, Fate.contradiction());
            };
        }

        static Receipt of(int index, String id, HttpProblem problem) {
            return new Receipt(index, id, problem.getStatusCode(), Refusal.of(problem), null, null);
        }

        boolean isKept() {
            return problem == null;
        }

        Receipt with(Report report, ReportStanding standing) {
            return new Receipt(index, id, status, null, KeptAs.of(report), standing);
        }
    }

    /** What was made of a report that is kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What was made of a report that is kept")
    public record KeptAs(
            @Schema(description = "The area that it is filed under", examples = "SY100601")
            String region,

            @Schema(
                    description = "The P-code that was sent, where it is no longer used; `region` is its successor",
                    examples = "SY100202")
            String filedUnder,

            @Schema(description = "As stated, or as it follows from the measure")
            Level level) {

        static KeptAs of(Report report) {
            return new KeptAs(report.region, report.filedUnder, report.level);
        }
    }

    /** A problem (RFC 9457) of one item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ItemProblem", description = "Why one item is refused, as a problem (RFC 9457)")
    public record Refusal(
            @Schema(examples = "urn:lifeline:problem:unprocessable")
            URI type,

            String title,
            @Schema(examples = "422") int status,

            @Schema(examples = "No region has the P-code SY99")
            String detail,

            List<Violation> violations) {

        static Refusal of(HttpProblem problem) {
            return new Refusal(
                    problem.getType(),
                    problem.getTitle(),
                    problem.getStatusCode(),
                    problem.getDetail(),
                    violations(problem));
        }

        private static List<Violation> violations(HttpProblem problem) {
            return problem.getParameters().get("violations") instanceof List<?> violations
                    ? violations.stream().map(Violation.class::cast).toList()
                    : null;
        }
    }
}
