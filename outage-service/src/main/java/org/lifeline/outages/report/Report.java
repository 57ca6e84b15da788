package org.lifeline.outages.report;

import static jakarta.persistence.EnumType.STRING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.outages.report.form.Backup;
import org.lifeline.outages.report.form.Cause;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.report.form.NoDataReason;
import org.lifeline.outages.report.form.PeopleMethod;
import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/** One source's immutable claim about one service in one region at one time. */
@Entity
public class Report extends PanacheEntityBase {
    @Id
    public UUID id; // chosen by the reporter's device, so that a retry is harmless

    public String digest;
    public String region;

    /** What was sent, where that is no longer used; null where it is the region. */
    @Column(name = "filed_under")
    public String filedUnder;

    public boolean resolved;

    /** When it came to its region, if that was only after it was received; else null. */
    @Column(name = "placed_at")
    public Instant placedAt;

    @Column(name = "refused_at")
    public Instant refusedAt;

    @Enumerated(STRING)
    public Service service;

    @Enumerated(STRING)
    public Level level;

    @Column(name = "hours_per_day")
    public Double hoursPerDay;

    @Column(name = "litres_per_person_per_day")
    public Double litresPerPersonPerDay;

    @Column(name = "days_between_supply")
    public Double daysBetweenSupply;

    @Column(name = "no_data_reason")
    @Enumerated(STRING)
    public NoDataReason noDataReason;

    /** By our clock, and never later than {@link #receivedAt}. */
    @Column(name = "observed_at")
    public Instant observedAt;

    /** As it was sent, where that is another time; null where it is the same. */
    @Column(name = "observed_as_sent")
    public Instant observedAsSent;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Enumerated(STRING)
    public Scope scope;

    @Enumerated(STRING)
    public Cause cause;

    public String note;

    @Column(name = "people_min")
    public Long peopleMin;

    @Column(name = "people_best")
    public Long peopleBest;

    @Column(name = "people_max")
    public Long peopleMax;

    @Column(name = "people_method")
    @Enumerated(STRING)
    public PeopleMethod peopleMethod;

    @Column(name = "source_class")
    @Enumerated(STRING)
    public SourceClass sourceClass;

    @Enumerated(STRING)
    public Reliability reliability;

    public short credibility;
    /** As it was named; null where none was. */
    public String lineage;

    /** What stands for the author in this supply, whatever lineage is named; null while nobody was known to file it. */
    @Column(name = "author_lineage")
    public String authorLineage;

    /** What stands for whoever told it, where no lineage is named; null where nobody was told of. */
    public String teller;

    /** {@link ReportLineage#source}. */
    public String source;

    /** {@link ReportLineage#voice}. */
    public String voice;

    public String[] backup;
    public boolean exercise;

    @Column(name = "retracted_at")
    public Instant retractedAt;

    @Column(name = "retraction_reason")
    public String retractionReason;

    /** Locked, in an order that is one for all. */
    public static List<Report> in(String region) {
        return find("region = ?1 order by id", region)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked, in an order that is one for all. */
    public static List<Report> unresolved(Collection<String> regions) {
        return find("not resolved and region in ?1 order by id", regions)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Regions that nobody could confirm yet, and of which nobody has said that they do not exist. */
    public static List<String> unresolvedRegions() {
        return find("select distinct r.region from Report r where not r.resolved and r.refusedAt is null")
                .project(String.class)
                .list();
    }

    /** Regions of which it was said that they do not exist. */
    public static List<String> refusedRegions() {
        return find("select distinct r.region from Report r where not r.resolved and r.refusedAt is not null")
                .project(String.class)
                .list();
    }

    public static boolean anyIn(String region) {
        return find("region", region).page(0, 1).firstResultOptional().isPresent();
    }

    /** Which of these ids are taken, and the digest of what is kept under each. */
    public static Map<UUID, String> digests(Collection<UUID> ids) {
        return Report.find("select r.id, r.digest from Report r where r.id in ?1", ids).project(Kept.class).stream()
                .collect(Collectors.toMap(Kept::id, Kept::digest));
    }

    /** A report by its fingerprint. */
    record Kept(UUID id, String digest) {}

    /** @param observedAt by our clock */
    public static Report of(
            UUID id, FileReport filed, Level level, String digest, Instant observedAt, Instant receivedAt) {
        Report report = new Report();
        report.id = id;
        report.digest = digest;
        report.region = filed.region();
        report.service = filed.service();
        report.level = level;
        report.hoursPerDay = filed.hoursPerDay();
        report.litresPerPersonPerDay = filed.litresPerPersonPerDay();
        report.daysBetweenSupply = filed.daysBetweenSupply();
        report.noDataReason = filed.noDataReason();
        report.observedAt = observedAt;
        report.observedAsSent = observedAt.equals(filed.observedAt()) ? null : filed.observedAt();
        report.receivedAt = receivedAt;
        report.scope = filed.scope() == null ? Scope.PART : filed.scope();
        report.cause = filed.cause();
        report.note = filed.note();
        if (filed.affectedPeople() != null) {
            report.peopleMin = filed.affectedPeople().min();
            report.peopleBest = filed.affectedPeople().best();
            report.peopleMax = filed.affectedPeople().max();
            report.peopleMethod = filed.affectedPeople().method();
        }
        report.sourceClass = filed.source().sourceClass();
        report.reliability = filed.source().reliability() == null
                ? Reliability.F
                : filed.source().reliability();
        report.credibility = filed.credibility() == null
                ? Claim.CANNOT_BE_JUDGED
                : filed.credibility().shortValue();
        report.lineage = filed.source().lineage();
        report.backup = filed.backup() == null
                ? new String[0]
                : filed.backup().stream().map(Backup::name).sorted().toArray(String[]::new);
        report.exercise = filed.exercise();
        return report;
    }

    public void resolve(Instant at) {
        resolved = true;
        refusedAt = null;
        placedAt = at;
    }

    /** It stays, and does not count; {@code at} is when that was first said. */
    public void refuse(Instant at) {
        resolved = false;
        refusedAt = refusedAt == null ? at : refusedAt;
    }

    public void moveTo(String successor, Instant at) {
        filedUnder = filedUnder == null ? region : filedUnder;
        region = successor;
        resolve(at);
    }

    /** Once its author and its teller are known, and again when these change. */
    public void attribute() {
        ReportLineage its = ReportLineage.of(id, sourceClass, lineage, teller, authorLineage);
        source = its.source();
        voice = its.voice();
    }

    Placement placement() {
        if (resolved) {
            return Placement.PLACED;
        }
        return refusedAt == null ? Placement.UNRESOLVED : Placement.REFUSED;
    }

    List<Backup> backups() {
        return Arrays.stream(backup).map(Backup::valueOf).toList();
    }

    public Topic topic() {
        return new Topic(region, service);
    }
}
