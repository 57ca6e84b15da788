package org.lifeline.gateway.status.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;

/** What is in a CSV, read by Jackson. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class CsvFileTest {
    Behind behind;

    @BeforeEach
    void known() {
        Lattakia.told(behind);
    }

    private static String csv(String rest) {
        byte[] bytes = Lattakia.file(rest).asByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withStrictHeaders(true))
                .readValues(csv)) {
            return rows.readAll();
        }
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String pcode, String service) {
        return rows.stream()
                .filter(row ->
                        row.get("pcode").equals(pcode) && row.get("service").equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void csvHasARowForEachServiceOfEachArea() throws IOException {
        List<Map<String, String>> rows = rows(csv(".csv?parent=SY06"));

        assertThat(rows).hasSize(10);
        assertThat(row(rows, "SY0602", "ELECTRICITY"))
                .containsEntry("admin_level", "2")
                .containsEntry("parent_pcode", "SY06")
                .containsEntry("name_en", "Jablah")
                .containsEntry("name_ar", "جبلة")
                .containsEntry("lat", "35.50000")
                .containsEntry("lon", "36.00000")
                .containsEntry("population", "196171")
                .containsEntry("headline", "NONE")
                .containsEntry("headline_is_minimum", "false")
                .containsEntry("at_least", "false")
                .containsEntry("own_level", "NONE")
                .containsEntry("share_last_known", "0.0")
                .containsEntry("people_severe_or_worse", "196169")
                .containsEntry("weights_year", "2004")
                .containsEntry("level", "NONE")
                .containsEntry("basis", "OBSERVED")
                .containsEntry("confidence", "0.71")
                .containsEntry("confidence_band", "FAIR")
                .containsEntry("contested", "true")
                .containsEntry("contested_levels", "NONE NORMAL")
                .containsEntry("verification", "DISPUTED")
                .containsEntry("observed_at", Behind.OBSERVED.toString())
                .containsEntry("outage_id", "0197c5a0-0000-7000-8000-000000000001")
                .containsEntry("people_estimated_max", "3")
                .containsEntry("phase", "NONE")
                .containsEntry("coverage", "1.0")
                .containsEntry("share_none", "1.0")
                .containsEntry("people_none", "196169")
                .containsEntry("people_affected", "196169")
                .containsEntry("outages_upstream", "FRESH");
        assertThat(rows).allSatisfy(row -> assertThat(row.get("generated_at")).endsWith("Z"));
    }

    @Test
    void sharesAreThoseOfTheRollUp() throws IOException {
        Map<String, String> row = row(rows(csv("/SY06.csv")), "SY06", "ELECTRICITY");

        assertThat(Double.parseDouble(row.get("share_none"))).isCloseTo(0.223, within(0.0005));
        assertThat(row).containsEntry("people_unknown", "10").containsEntry("people_normal", "683372");
    }

    @Test
    void whatIsUnknownIsSaidAloud() throws IOException {
        List<Map<String, String>> rows = rows(csv(".csv?parent=SY06"));

        assertThat(row(rows, "SY0602", "WATER"))
                .containsEntry("level", "UNKNOWN")
                .containsEntry("freshness", "UNKNOWN")
                .containsEntry("phase", "INSUFFICIENT_DATA")
                .containsEntry("share_unknown", "1.0")
                .containsEntry("worst_case", "NONE")
                .containsEntry("confidence", "")
                .containsEntry("confidence_band", "");
        assertThat(row(rows, "SY0699", "WATER")).containsEntry("headline", "UNKNOWN");
    }

    @Test
    void aTextIsNoFormula() throws IOException {
        Map<String, String> row = row(rows(csv(".csv?parent=SY06")), "SY0699", "WATER");

        assertThat(row).containsEntry("name_en", "'" + Lattakia.FORMULA).containsEntry("name_ar", "'\u200f+الجديدة");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n1", " =1", "\u200e=1", "＝1"})
    void whateverASpreadsheetWouldRunIsPrecededByAnApostrophe(String text) {
        assertThat(CsvFile.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jablah", "جبلة", "Al-Haffa", "a=b", "C1234", ""})
    void whatIsOnlyTextStaysAsItIs(String text) {
        assertThat(CsvFile.harmless(text)).isEqualTo(text);
    }

    @Test
    void linesEndAndTextsAreQuotedAsRfc4180Says() {
        String csv = csv(".csv?parent=SY06");

        assertThat(csv).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(csv)
                .contains(",\"'=HYPERLINK(\"\"http://evil\"\",\"\"Al, Jadid\"\")\",")
                .contains(",جبلة,");
    }

    @Test
    void hashtagsFollowTheHeaderForThoseWhoWantThem() throws IOException {
        Map<String, String> districts = rows(csv(".csv?parent=SY06&hxl=true")).get(0);
        Map<String, String> governorates = rows(csv(".csv?hxl=true")).get(0);
        Map<String, String> countries = rows(csv(".csv?hxl=true&adminLevel=0")).get(0);

        assertThat(districts)
                .containsEntry("pcode", "#adm2+code+v_pcode")
                .containsEntry("parent_pcode", "#adm1+code+v_pcode")
                .containsEntry("name_ar", "#adm2+name+i_ar")
                .containsEntry("people_affected", "#affected+ind")
                .containsEntry("people_none", "#affected+ind+none")
                .containsEntry("people_unknown", "#population+ind+unknown");
        assertThat(governorates)
                .containsEntry("pcode", "#adm1+code+v_pcode")
                .containsEntry("parent_pcode", "#country+code+v_pcode");
        assertThat(countries).containsEntry("pcode", "#country+code+v_pcode").containsEntry("parent_pcode", "");
        assertThat(districts.values())
                .allMatch(hashtag -> hashtag.isEmpty() || hashtag.matches("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*"));
        assertThat(csv(".csv?parent=SY06")).doesNotContain("#adm");
    }

    @Test
    void anEmptyListIsAHeader() throws IOException {
        assertThat(rows(csv(".csv?adminLevel=4"))).isEmpty();
        assertThat(csv(".csv?adminLevel=4")).startsWith("pcode,admin_level,").hasLineCount(1);
    }

    @Test
    void filtersAndOrderAreThoseOfTheList() throws IOException {
        List<Map<String, String>> rows =
                rows(csv(".csv?parent=SY06&service=ELECTRICITY&sort=people&worseThan=REDUCED"));

        assertThat(rows).singleElement().satisfies(row -> assertThat(row).containsEntry("pcode", "SY0602"));
    }
}
