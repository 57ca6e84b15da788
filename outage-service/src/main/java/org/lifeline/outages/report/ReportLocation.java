package org.lifeline.outages.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where exactly a report was seen, apart from what was seen. */
@Entity
@Table(name = "report_location")
class ReportLocation extends PanacheEntityBase {
    @Id
    @Column(name = "report")
    public UUID report;

    @Column(name = "received_at")
    public Instant receivedAt;

    public double lat;
    public double lon;
}
