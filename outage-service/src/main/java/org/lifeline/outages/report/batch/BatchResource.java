package org.lifeline.outages.report.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.outages.report.ReportSettings;
import org.lifeline.outages.report.caller.CallersRemit;
import org.lifeline.wire.Role;

/** Many reports in one call. */
@Path("/api/v1/reports")
@Tag(name = "Reports")
class BatchResource {
    private static final String NDJSON = "application/x-ndjson";

    private final BatchReader reader;
    private final BatchFiling filing;
    private final CallersRemit caller;
    private final Semaphore filingAtOnce;

    BatchResource(BatchReader reader, BatchFiling filing, CallersRemit caller, ReportSettings settings) {
        this.reader = reader;
        this.filing = filing;
        this.caller = caller;
        this.filingAtOnce = new Semaphore(settings.batchesAtOnce(), true);
    }

    @RolesAllowed({Role.FIELD, Role.COORDINATOR})
    @POST
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @Operation(
            operationId = "fileReports",
            summary = "File up to 1,000 reports, each for itself; safe to repeat",
            description =
                    "Each report is taken on its own: the good ones are kept, whatever the others are. The answer is 200"
                            + " when the batch could be read, and holds a receipt for each report, with the status that it"
                            + " would have had alone. A list that is no JSON is refused as a whole; of lines only the broken ones."
                            + " A body may have 4 MiB.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        maxItems = BatchReader.MOST,
                                        implementation = BatchItem.Body.class),
                        examples = {
                            @ExampleObject(name = "english", value = BatchExamples.ENGLISH),
                            @ExampleObject(name = "arabic", value = BatchExamples.ARABIC)
                        }),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = BatchItem.Body.class),
                        examples = @ExampleObject(name = "lines", value = BatchExamples.LINES))
            })
    @APIResponse(
            responseCode = "200",
            description = "Read; each receipt says what became of one report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchReceipt.class)))
    @APIResponse(responseCode = "413", description = "More than 1,000 reports or more than 4 MiB; nothing is kept")
    public BatchReceipt file(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType type, InputStream body)
            throws IOException, InterruptedException {
        // the body is here already (BodyLimit), so whoever sends slowly holds none of these
        filingAtOnce.acquire();
        try {
            List<BatchItem> items =
                    type != null && type.getSubtype().equals("x-ndjson") ? reader.lines(body) : reader.array(body);
            return filing.file(items, caller.remit());
        } finally {
            filingAtOnce.release();
        }
    }
}
