package org.lifeline.gateway.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The generator writes "an object" beside "this object or null", and so forbids null after all. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AlternativesHaveNoType implements OASFilter {
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            schema.setType(null);
        }
        return schema;
    }
}
