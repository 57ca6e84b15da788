package org.lifeline.outages.report.batch;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifeline.outages.author.Authors;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Placed;
import org.lifeline.outages.region.Remit;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.batch.BatchReceipt.Receipt;
import org.lifeline.outages.report.filing.Convoy;
import org.lifeline.outages.report.filing.Fate;
import org.lifeline.outages.report.filing.Offered;
import org.lifeline.outages.report.filing.Reception;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.report.receipt.ReportStanding;
import org.lifeline.outages.report.receipt.ReportStandings;
import org.lifeline.wire.ProblemType;

/** Files the reports of a batch, each for itself: the good ones are kept whatever the others are. */
@ApplicationScoped
class BatchFiling {
    private final KnownRegions regions;
    private final Reception reception;
    private final Convoy convoy;
    private final Caller caller;
    private final Authors authors;
    private final ReportStandings standings;

    BatchFiling(
            KnownRegions regions,
            Reception reception,
            Convoy convoy,
            Caller caller,
            Authors authors,
            ReportStandings standings) {
        this.regions = regions;
        this.reception = reception;
        this.convoy = convoy;
        this.caller = caller;
        this.authors = authors;
        this.standings = standings;
    }

    /** An item and its place in the batch, on its way to a receipt. */
    private record Placeable(int index, BatchItem item, Offered offered) {}

    BatchReceipt file(List<BatchItem> items, Remit remit) {
        Receipt[] receipts = new Receipt[items.size()];
        List<Placeable> offered = offer(items, remit, receipts);
        keep(offered, receipts);
        complete(receipts, items, offered);
        return BatchReceipt.of(List.of(receipts));
    }

    /** Says of all that are kept what became of them; of others' reports it is not told. */
    private void complete(Receipt[] receipts, List<BatchItem> items, List<Placeable> offered) {
        Map<UUID, Report> reports = new HashMap<>();
        for (Placeable one : offered) {
            if (receipts[one.index()].status() == BatchReceipt.CREATED) {
                reports.put(one.item().id(), one.offered().report());
            }
        }
        Set<UUID> before = IntStream.range(0, receipts.length)
                .filter(i -> receipts[i].isKept())
                .mapToObj(i -> items.get(i).id())
                .filter(id -> !reports.containsKey(id))
                .collect(Collectors.toSet());
        own(before).forEach(report -> reports.put(report.id, report));
        Map<UUID, ReportStanding> standings = this.standings.of(reports.values());
        for (int i = 0; i < receipts.length; i++) {
            Report report = receipts[i].isKept() ? reports.get(items.get(i).id()) : null;
            if (report != null) {
                receipts[i] = receipts[i].with(report, standings.get(report.id));
            }
        }
    }

    private List<Report> own(Set<UUID> ids) {
        Set<UUID> own = ownIds(ids);
        return own.isEmpty() ? List.of() : QuarkusTransaction.requiringNew().call(() -> Report.list("id in ?1", own));
    }

    private List<Placeable> offer(List<BatchItem> items, Remit remit, Receipt[] receipts) {
        Set<String> named = items.stream()
                .filter(item -> !item.refused())
                .map(item -> item.report().region())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Placed> placed = regions.place(named, remit);
        List<Placeable> offered = new ArrayList<>();
        List<Placeable> refused = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            BatchItem item = items.get(i);
            try {
                if (item.refused()) {
                    throw item.problem();
                }
                FileReport report = item.report();
                offered.add(new Placeable(
                        i, item, reception.take(item.id(), report, item.digest(), placed.get(report.region()), remit)));
            } catch (HttpProblem problem) {
                refused.add(new Placeable(i, item.refused(problem), null));
            }
        }
        refuse(refused, receipts);
        return offered;
    }

    /** What is refused today may have been kept under the rules of yesterday: then this is a retry. */
    private void refuse(List<Placeable> refused, Receipt[] receipts) {
        Set<UUID> ids = ownIds(refused.stream()
                .map(one -> one.item().id())
                .filter(id -> id != null)
                .collect(Collectors.toSet()));
        Map<UUID, String> digests = ids.isEmpty() ? Map.of() : Report.digests(ids);
        for (Placeable one : refused) {
            BatchItem item = one.item();
            String digest = item.id() == null ? null : digests.get(item.id());
            receipts[one.index()] = digest == null
                    ? Receipt.of(one.index(), shown(item), item.problem())
                    : Receipt.of(
                            one.index(),
                            shown(item),
                            digest.equals(item.digest()) ? Fate.KEPT_BEFORE : Fate.CONTRADICTS);
        }
    }

    /** Of others' reports it is not told that there are any. */
    private Set<UUID> ownIds(Set<UUID> ids) {
        return caller.coordinates() || ids.isEmpty()
                ? ids
                : QuarkusTransaction.requiringNew().call(() -> caller.person()
                        .map(person -> authors.filed(ids, person))
                        .orElse(Set.of()));
    }

    private void keep(List<Placeable> offered, Receipt[] receipts) {
        try {
            List<Fate> fates =
                    convoy.keep(offered.stream().map(Placeable::offered).toList());
            IntStream.range(0, fates.size()).forEach(i -> {
                Placeable one = offered.get(i);
                receipts[one.index()] = Receipt.of(one.index(), shown(one.item()), fates.get(i));
            });
        } catch (RuntimeException failed) {
            if (offered.size() > 1 && Convoy.aboutTheData(failed)) {
                offered.forEach(one -> keep(List.of(one), receipts));
            } else {
                offered.forEach(one -> receipts[one.index()] = Receipt.of(
                        one.index(), shown(one.item()), ProblemType.UNAVAILABLE.because("Not kept; try again")));
            }
        }
    }

    private static String shown(BatchItem item) {
        return item.sent() == null || item.sent().length() > 64 ? null : item.sent();
    }
}
