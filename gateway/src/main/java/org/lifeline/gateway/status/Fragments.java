package org.lifeline.gateway.status;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.reader.Reader;

/** Renders each area once per change: every answer that shows it is put together from what is rendered already. */
@Singleton
class Fragments implements ObjectMapperCustomizer {
    private static final String ASIDE = "aside";
    private static final String HOURLY = "hourly";

    private final Map<String, Fragment> exact = new ConcurrentHashMap<>();
    private final Map<String, Fragment> hourly = new ConcurrentHashMap<>();

    private record Fragment(AreaStatus status, Utf8Json json) {}

    /** Renders areas of now, those that are shown by the hour beside the exact ones. */
    static ObjectWriter of(Reader reader, ObjectMapper json) {
        return reader.exact() ? json.writer() : json.writer().withAttribute(HOURLY, true);
    }

    /** Renders areas of another time or for the public, without putting them in the place of those of now. */
    static ObjectWriter aside(ObjectMapper json) {
        return json.writer().withAttribute(ASIDE, true);
    }

    @Override
    public void customize(ObjectMapper json) {
        json.addMixIn(ServiceStatus.class, WithoutNews.class);
        ObjectMapper plain = json.copy();
        json.registerModule(new SimpleModule().addSerializer(AreaStatus.class, new FromFragments(plain)));
    }

    /** Last, when everything else is set that areas are rendered with. */
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    /** By the news it is decided what the public is told; they are told to nobody. */
    @JsonIgnoreProperties("news")
    private interface WithoutNews {}

    private final class FromFragments extends JsonSerializer<AreaStatus> {
        private final ObjectMapper plain;

        FromFragments(ObjectMapper plain) {
            this.plain = plain;
        }

        @Override
        public void serialize(AreaStatus status, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (provider.getAttribute(ASIDE) != null) {
                out.writeRawValue(plain.writeValueAsString(status));
                return;
            }
            Map<String, Fragment> rendered = provider.getAttribute(HOURLY) == null ? exact : hourly;
            Fragment fragment = rendered.get(status.pcode());
            if (fragment == null || fragment.status() != status) { // boards share what has not changed
                fragment = new Fragment(status, new Utf8Json(plain.writeValueAsBytes(status)));
                rendered.put(status.pcode(), fragment);
            }
            out.writeRawValue(fragment.json());
        }
    }
}
