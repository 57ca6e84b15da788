package org.lifeline.gateway.status.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

/** What is in a workbook, read by a reader. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class XlsxFileTest {
    Behind behind;

    @BeforeEach
    void known() {
        Lattakia.told(behind);
    }

    private static List<Row> table(String rest) throws IOException {
        try (ReadableWorkbook book = workbook(rest)) {
            return book.findSheet("Status").orElseThrow().read();
        }
    }

    private static ReadableWorkbook workbook(String rest) throws IOException {
        return new ReadableWorkbook(
                new ByteArrayInputStream(Lattakia.file(rest).asByteArray()), new ReadingOptions(true, true));
    }

    /** Of one row of the workbook, by the names of their columns. */
    private static Map<String, Cell> cells(String pcode, String service) throws IOException {
        List<Row> table = table(".xlsx?parent=SY06");
        return table.stream()
                .skip(1)
                .map(row -> named(table.get(0), row))
                .filter(row -> row.get("pcode").asString().equals(pcode)
                        && row.get("service").asString().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Cell> named(Row header, Row row) {
        Map<String, Cell> cells = new HashMap<>();
        row.stream()
                .filter(cell -> cell != null)
                .forEach(cell -> cells.put(header.getCell(cell.getColumnIndex()).asString(), cell));
        return cells;
    }

    @Test
    void cellsOfAWorkbookAreNumbersAndDates() throws IOException {
        Map<String, Cell> cells = cells("SY0602", "ELECTRICITY");

        assertThat(cells.get("name_ar").asString()).isEqualTo("جبلة");
        assertThat(cells.get("population").asNumber()).isEqualByComparingTo("196171");
        assertThat(cells.get("share_none").asNumber()).isEqualByComparingTo("1");
        assertThat(cells.get("share_none").getDataFormatString()).isEqualTo("0.0%");
        assertThat(cells.get("contested").asBoolean()).isTrue();
        assertThat(cells.get("observed_at").asDate())
                .isEqualTo(LocalDateTime.ofInstant(Behind.OBSERVED, ZoneOffset.UTC));
        assertThat(cells.get("observed_at").getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm \"UTC\"");
        assertThat(cells.get("lat").asNumber()).isEqualByComparingTo("35.5");
        assertThat(cells("SY0699", "WATER")).doesNotContainKeys("lat", "since", "confidence");
    }

    @Test
    void whatIsUnknownIsSaidAloud() throws IOException {
        Map<String, Cell> water = cells("SY0602", "WATER");

        for (String column : List.of("level", "freshness")) {
            assertThat(water.get(column).asString()).isEqualTo("UNKNOWN");
        }
        assertThat(water.get("phase").asString()).isEqualTo("INSUFFICIENT_DATA");
        assertThat(water).doesNotContainKey("confidence");
    }

    @Test
    void aTextIsNoFormula() throws IOException {
        Cell name = cells("SY0699", "WATER").get("name_en");

        assertThat(name.getType()).isEqualTo(CellType.STRING);
        assertThat(name.asString()).isEqualTo(Lattakia.FORMULA);
        assertThat(name.getFormula()).isNull();
    }

    @Test
    void anEmptyListIsAHeader() throws IOException {
        assertThat(table(".xlsx?adminLevel=4")).hasSize(1);
    }

    @Test
    void aLongWorkbookIsWholeAndFormattedToTheEnd() throws IOException {
        behind.region("LB", 0, null, "Lebanon", "لبنان", null);
        IntStream.rangeClosed(1, 300)
                .forEach(each -> behind.region("LB" + (1000 + each), 3, "LB", "Area " + each, "منطقة " + each, 10L));
        Until.holds(() -> given().get(Lattakia.STATUS + "?adminLevel=3").then().body("areas.size()", is(300)));

        List<Row> table = table(".xlsx?adminLevel=3");

        assertThat(table).hasSize(601);
        Map<String, Cell> last = named(table.get(0), table.get(600));
        assertThat(last.get("name_ar").asString()).isEqualTo("منطقة 300");
        assertThat(last.get("share_unknown").getDataFormatString()).isEqualTo("0.0%");
        assertThat(last.get("level").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void aWorkbookSaysWhatItIs() throws IOException {
        try (ReadableWorkbook book = workbook(".xlsx?parent=SY06&worseThan=NORMAL")) {
            Sheet sheet = book.findSheet("About").orElseThrow();
            Map<String, String> about = sheet.read().stream()
                    .filter(row -> row.getCellCount() > 1)
                    .collect(Collectors.toMap(
                            row -> row.getCell(0).asString(),
                            row -> row.getCell(1).asString(),
                            (one, other) -> one));

            assertThat(about)
                    .containsEntry("worseThan", "NORMAL")
                    .containsEntry("parent", "SY06")
                    .containsEntry("Areas", "1")
                    .containsKeys("Generated at", "UNKNOWN", "coverage", "people_affected");
            assertThat(about.get("outages")).startsWith("FRESH, last heard PT");
        }
    }
}
