package org.lifeline.outages.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where exactly a report was seen, apart from what was seen. */
@Entity
@Table(name = "report_location")
class ReportLocation extends PanacheEntityBase {
    @Id
    @Column(name = "report")
    public UUID report;

    public double lat;
    public double lon;

    static ReportLocation of(UUID report, FileReport.Location location) {
        ReportLocation kept = new ReportLocation();
        kept.report = report;
        kept.lat = location.lat();
        kept.lon = location.lon();
        return kept;
    }
}
