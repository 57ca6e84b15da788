package org.lifeline.outages.report.single;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.report.form.FileReport;

/** Takes a report back; it stays readable, and no longer counts. */
@Schema(description = "Takes a report back; it stays readable, and no longer counts")
public record RetractReport(
        @NotBlank @Size(max = 1000) @Pattern(regexp = FileReport.TEXT) @Schema(examples = "Wrong village")
        String reason) {}
