package org.lifeline.gateway.status.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts the other forms of the status into the API document, and the addresses with an extension, which no resource has. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilesAreDescribed.BEFORE_THE_PROBLEMS)
public class FilesAreDescribed implements OASFilter {
    static final int BEFORE_THE_PROBLEMS = 3; // higher goes first; they are added to whatever is described by then
    private static final SortedMap<String, String> SUMMARIES = new TreeMap<>(Map.of(
            "/api/v1/status", "The same areas as a file",
            "/api/v1/status/{pcode}", "The area alone as a file"));
    private static final String DESCRIPTION = """
            The extension says in which form, whatever `Accept` says. `csv`: a row for each service of each area, UTF-8 with \
            byte-order mark; a text that a spreadsheet would take for a formula begins with an apostrophe. `xlsx`: the same with \
            cells that are numbers and dates, and a sheet that says what the columns mean. `geojson`: a point for each area, or \
            null where its middle is not known, with flat properties. These hold only the areas that were asked for, without \
            those around and in them: nothing in them is to be added twice.""";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (String path : SUMMARIES.keySet()) {
            Operation plain = document.getPaths().getPathItem(path).getGET();
            Content forms = plain.getResponses().getAPIResponse("200").getContent();
            forms.addMediaType(Form.AS_CSV, text("One row for each service of each area", null));
            forms.addMediaType(Form.AS_XLSX, text("A workbook", "binary"));
            forms.addMediaType(Form.AS_GEOJSON, featureCollection());
            document.getPaths().addPathItem(path + ".{extension}", byExtension(plain, SUMMARIES.get(path)));
        }
    }

    private static PathItem byExtension(Operation plain, String summary) {
        List<Parameter> parameters = new ArrayList<>(plain.getParameters());
        parameters.add(extension());
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .operationId(plain.getOperationId() + "AsFile")
                        .summary(summary)
                        .description(DESCRIPTION)
                        .tags(plain.getTags())
                        .parameters(parameters)
                        .responses(plain.getResponses()));
    }

    private static Parameter extension() {
        return OASFactory.createParameter()
                .in(Parameter.In.PATH)
                .name("extension")
                .required(true)
                .description("Of the form in which it is wanted")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .enumeration(Arrays.stream(Form.values())
                                .<Object>map(form -> form.extension)
                                .toList()));
    }

    /** The format may be null. */
    private static MediaType text(String description, String format) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .format(format)
                        .description(description));
    }

    private static MediaType featureCollection() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.OBJECT))
                        .description("A FeatureCollection of RFC 7946, with `generatedAt` and `upstreams`"));
    }
}
