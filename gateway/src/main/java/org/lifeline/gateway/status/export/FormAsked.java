package org.lifeline.gateway.status.export;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lifeline.wire.ProblemType;

/** In which form the answer is asked for, by {@code Accept}; an extension has become that by now. */
public class FormAsked {
    @QueryParam("hxl")
    @Parameter(
            description = "For CSV: whether a row of HXL hashtags follows the header",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String hxl;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    public Form form() {
        return Form.ofTypes(headers.getAcceptableMediaTypes())
                .orElseThrow(() -> ProblemType.NOT_ACCEPTABLE.because("There are " + Form.extensions()));
    }

    /** What of the asking belongs to the content: no two forms have one tag. */
    public Object content() {
        return List.of(form(), hxl());
    }

    boolean hxl() {
        if (hxl == null || hxl.equals("false")) {
            return false;
        }
        if (hxl.equals("true")) {
            return true;
        }
        throw ProblemType.BAD_REQUEST.because("`hxl` is true or false");
    }

    /** By what the areas were chosen, as it was asked. */
    Map<String, String> filters() {
        Map<String, String> filters = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> filters.put(name, String.join(", ", values)));
        return filters;
    }
}
