package org.lifeline.outages.outage;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When supply is expected to be back, and how sure that is. */
@Schema(description = "When supply is expected to be back, and how sure that is")
public record EstimatedRestoration(
        @NotNull @Schema(
                examples = "2025-03-12T06:00:00Z",
                extensions = @Extension(name = "x-ui", value = EstimatedRestoration.AT, parseValue = true))
        Instant at,

        @NotNull @Schema(extensions = @Extension(name = "x-ui", value = EstimatedRestoration.CONFIDENCE, parseValue = true))
        EstimateConfidence confidence) {

    private static final String AT = """
            {"order": 1, "widget": "datetime", "label": {"en": "Expected back", "ar": "الموعد المتوقع لعودة الخدمة"}}""";
    private static final String CONFIDENCE = """
            {"order": 2, "widget": "radio", "label": {"en": "How sure", "ar": "درجة الثقة"},
             "labels": {"HIGH": {"en": "Fairly sure", "ar": "ثقة عالية"}, "LOW": {"en": "A guess", "ar": "ثقة منخفضة"}}}""";
}
