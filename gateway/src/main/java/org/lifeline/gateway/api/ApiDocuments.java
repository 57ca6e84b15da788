package org.lifeline.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lifeline.door.answer.LargeAnswer;
import org.lifeline.gateway.Owners;

/** The API document of the whole, kept up to date with the services and never worse than the one it was built with. */
@ApplicationScoped
class ApiDocuments {
    private static final Logger LOG = Logger.getLogger(ApiDocuments.class);
    private static final String OWN = "gateway";

    private final ObjectMapper json = new ObjectMapper();
    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();
    private final Map<String, URI> owners;
    private final Map<String, JsonNode> parts = new TreeMap<>();
    private final ApiQuestion question;
    private final ApiConfig config;
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "api-documents");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Rendered whole;

    ApiDocuments(Owners owners, ApiQuestion question, ApiConfig config) {
        this.question = question;
        this.config = config;
        this.owners = Map.of("region-service", owners.regionService(), "outage-service", owners.outageService());
        this.whole = render(Map.of());
        owned(OWN).ifPresent(document -> take(OWN, document));
        this.owners.keySet().forEach(name -> owned(name).ifPresent(document -> take(name, document)));
    }

    /** The document in both notations, ready to be sent. */
    record Rendered(LargeAnswer json, LargeAnswer yaml) {}

    Rendered whole() {
        return whole;
    }

    void start(@Observes StartupEvent started) {
        refresher.scheduleWithFixedDelay(this::refresh, 0, config.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        refresher.shutdownNow();
    }

    /** What cannot be had, or does not fit with the rest, leaves the last good one in place. */
    void refresh() {
        owners.forEach((name, base) -> question.ask(name, base).ifPresent(document -> take(name, document)));
    }

    private void take(String name, JsonNode document) {
        if (document.equals(parts.get(name))) {
            return;
        }
        Map<String, JsonNode> changed = new TreeMap<>(parts);
        changed.put(name, document);
        try {
            whole = render(changed);
            parts.put(name, document);
        } catch (ApiMerge.Conflict conflict) {
            LOG.errorf("the API document of %s does not fit, the last good one stays: %s", name, conflict.getMessage());
        }
    }

    private Rendered render(Map<String, JsonNode> documents) {
        Map<String, JsonNode> others = new TreeMap<>(documents);
        JsonNode own = others.remove(OWN);
        JsonNode merged = ApiMerge.merge(own == null ? json.createObjectNode() : own, others.values());
        return new Rendered(
                LargeAnswer.of(out ->
                        json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValue(out, merged)),
                LargeAnswer.of(out -> yaml.writeValue(out, merged)));
    }

    /** As it was when the gateway was built; empty for a service that had none yet. */
    private Optional<JsonNode> owned(String name) {
        try (InputStream file = ApiDocuments.class.getResourceAsStream("/api/" + name + "/openapi.yaml")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(yaml.readTree(file)).filter(JsonNode::isObject);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
