package org.lifeline.regions.boundary.outlines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifeline.door.answer.LargeAnswer;
import org.lifeline.regions.boundary.Features;
import org.locationtech.jts.geom.Geometry;

/**
 * The light boundaries of one level, as of one version of them.
 *
 * @param tag of what it was made from
 * @param features GeoJSON by P-code
 */
record Drawn(String tag, Map<String, String> features) {
    /** About a metre. */
    private static final int DECIMALS = 5;

    private static final JsonFactory JSON = new JsonFactory();

    /** One whose shape is to be made lighter. */
    record Heavy(String pcode, int adminLevel, String parent, Geometry shape) {}

    static Drawn of(String tag, List<Heavy> heavy, double tolerance) {
        List<Geometry> light = Simplifying.of(heavy.stream().map(Heavy::shape).toList(), tolerance);
        Map<String, String> features = new LinkedHashMap<>();
        for (int i = 0; i < light.size(); i++) {
            features.put(heavy.get(i).pcode(), feature(heavy.get(i), light.get(i)));
        }
        return new Drawn(tag, features);
    }

    private static String feature(Heavy region, Geometry light) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new Features(json, DECIMALS)
                    .write(
                            region.pcode(),
                            region.adminLevel(),
                            region.parent(),
                            light.isEmpty() ? region.shape() : light);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Those of the P-codes that are here, as one GeoJSON feature collection. */
    LargeAnswer collection(Collection<String> pcodes) {
        return LargeAnswer.of(out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write("{\"type\":\"FeatureCollection\",\"features\":[");
            String between = "";
            for (String pcode : pcodes) {
                String feature = features.get(pcode);
                if (feature != null) {
                    text.append(between).append(feature);
                    between = ",";
                }
            }
            text.write("]}");
            text.flush();
        });
    }
}
