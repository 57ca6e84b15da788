package org.lifeline.outages.report.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Bodies of reports, with single quotes for double ones. */
public final class Forms {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Forms() {}

    /** A report of nothing but a time and what else is given. */
    public static FileReport report(String fields) {
        String body =
                "{'region':'SY0602','observedAt':'2025-03-07T15:30:00Z','source':{'class':'RESIDENT'}," + fields + "}";
        return read(body);
    }

    public static FileReport read(String body) {
        try {
            return JSON.readValue(body.replace('\'', '"'), FileReport.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
