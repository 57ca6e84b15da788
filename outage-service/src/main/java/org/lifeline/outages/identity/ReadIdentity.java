package org.lifeline.outages.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.report.form.FileReport;

/** Asks who filed a report, and says why. */
@Schema(description = "Asks who filed a report, and says why")
public record ReadIdentity(
        @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = FileReport.TEXT) @Schema(
                description = "Kept in the audit, with who asked and when",
                examples = "The family asked us to call back about the dialysis patient",
                extensions = @Extension(name = "x-ui", value = ReadIdentity.REASON, parseValue = true))
        String reason) {

    private static final String REASON = """
            {"widget": "textarea", "label": {"en": "Why you need to know", "ar": "سبب حاجتك إلى معرفة الهوية"},
             "help": {"ar": "يُحفظ في سجل التدقيق مع اسم السائل ووقت السؤال"}}""";
}
