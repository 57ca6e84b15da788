package org.lifeline.outages.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifeline.outages.report.form.SourceClass;

class ReportLineageTest {
    private static final UUID ID = UUID.fromString("0197c5a0-7d1e-7000-8000-5f3d2a9b4c11");

    @ParameterizedTest
    @EnumSource
    void namedLineageIsTheSourceWhoeverFilesIt(SourceClass sourceClass) {
        assertThat(ReportLineage.of(ID, sourceClass, "post-7f3a", "teller", "author"))
                .isEqualTo(new ReportLineage("post-7f3a", null));
    }

    @ParameterizedTest
    @EnumSource
    void tellerIsTheSourceWhereNoLineageIsNamed(SourceClass sourceClass) {
        assertThat(ReportLineage.of(ID, sourceClass, null, "teller", "author"))
                .isEqualTo(new ReportLineage("teller", null));
    }

    @ParameterizedTest
    @EnumSource(names = {"FIELD_STAFF", "SENSOR"})
    void whoeverSeesForThemselvesIsOneSource(SourceClass firstHand) {
        assertThat(ReportLineage.of(ID, firstHand, null, null, "author")).isEqualTo(new ReportLineage("author", null));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FIELD_STAFF", "SENSOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsRelayedWithoutANameIsASourceOfItsOwnAndOneVoice(SourceClass relayed) {
        ReportLineage one = ReportLineage.of(ID, relayed, null, null, "author");
        ReportLineage other = ReportLineage.of(UUID.randomUUID(), relayed, null, null, "author");

        assertThat(one.source()).isEqualTo(ID.toString()).isNotEqualTo(other.source());
        assertThat(one.voice()).isEqualTo(other.voice()).isEqualTo("author/" + relayed);
    }

    @Test
    void voicesOfOneAuthorDifferByClass() {
        assertThat(ReportLineage.of(ID, SourceClass.MEDIA, null, null, "author").voice())
                .isNotEqualTo(ReportLineage.of(ID, SourceClass.RESIDENT, null, null, "author")
                        .voice());
    }

    @ParameterizedTest
    @CsvSource({"FIELD_STAFF", "SENSOR", "RESIDENT"})
    void withoutAnAuthorItIsASourceOfItsOwnAndNoVoice(SourceClass sourceClass) {
        assertThat(ReportLineage.of(ID, sourceClass, null, null, null))
                .isEqualTo(new ReportLineage(ID.toString(), null));
    }
}
