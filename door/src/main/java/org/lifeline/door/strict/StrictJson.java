package org.lifeline.door.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.lifeline.wire.Parameters;

/**
 * Refuses what the parser would otherwise bend into shape: a level given as a number, half an hour cut down to none, the first
 * of two fields of one name.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    /** Last, so that what is strict here stands before what the platform brings. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (LogicalType scalar : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            json.coercionConfigFor(scalar)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        json.registerModule(new SimpleModule("strict times and texts")
                .addDeserializer(Instant.class, new Times())
                .addDeserializer(String.class, new Texts()));
    }

    /** As text that says its zone: the library takes any number for seconds since 1970, also in quotes. */
    private static final class Times extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        Times() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            try {
                return Parameters.time(json.getText());
            } catch (DateTimeException none) {
                return (Instant) context.handleWeirdStringValue(Instant.class, json.getText(), "no time");
            }
        }
    }

    /** What no database keeps, and half a character that no answer could tell again, is refused before anybody reads it. */
    private static final class Texts extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1;

        Texts() {
            super(String.class);
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            return text == null || isWhole(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "no whole text");
        }

        private static boolean isWhole(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0 || Character.isLowSurrogate(c)) {
                    return false;
                }
                if (Character.isHighSurrogate(c)) {
                    i++;
                    if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
