package org.lifeline.outages.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.region.Remit.Reach;
import org.lifeline.wire.ProblemType;

/** Says whether a region exists, and under which P-code: from the replica, else from its owner, else that nobody can say. */
@ApplicationScoped
public class KnownRegions {
    private static final Logger LOG = Logger.getLogger(KnownRegions.class);
    private static final int PERMANENT_REDIRECT = 308;
    private static final int RETRY_AFTER_SECONDS = 2;

    /** The codes that the replica knows, and what they are now; the others are missing. */
    private static final String IN_REPLICA = """
            select asked.pcode, coalesce(s.successor, r.pcode)
            from unnest(?::text[]) as asked (pcode)
            left join region_successor s on s.pcode = asked.pcode
            left join region r on r.pcode = asked.pcode
            where s.pcode is not null or r.pcode is not null""";

    private final AskRegionService owner;

    KnownRegions(AskRegionService owner) {
        this.owner = owner;
    }

    public enum Answer {
        KNOWN,
        NO_SUCH_REGION,
        UNREACHABLE
    }

    /** Takes at most a few seconds; call it outside of a transaction. */
    public Answer ask(String pcode) {
        return place(Set.of(pcode)).get(pcode).answer();
    }

    /** The P-code that a region has now, as far as the replica knows: its own, or its successor's. */
    public String now(String pcode) {
        return known(Set.of(pcode)).getOrDefault(pcode, pcode);
    }

    /**
     * The region that a question is about, by the P-code that it has now. Takes at most a few seconds; call it outside of a
     * transaction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no P-code, 404 where no region has it, 503 while
     *     nobody can say
     */
    public String asked(String pcode) {
        if (!pcode.matches(Pcode.FORM)) {
            throw ProblemType.BAD_REQUEST.because(
                    "A P-code is two letters with up to ten digits, or C with up to eight");
        }
        Placed placed = place(Set.of(pcode)).get(pcode);
        return switch (placed.answer()) {
            case KNOWN -> placed.region();
            case NO_SUCH_REGION -> throw ProblemType.NOT_FOUND.because("No region has the P-code " + pcode);
            case UNREACHABLE ->
                throw ProblemType.UNAVAILABLE
                        .with("Nobody can say right now whether " + pcode + " is a region; try again")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build();
        };
    }

    /** As {@link #ask}, for many at once: when the owner does not answer once, it is not asked again. */
    public Map<String, Placed> place(Collection<String> pcodes) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        known(pcodes).forEach((pcode, now) -> placed.put(pcode, new Placed(Answer.KNOWN, now)));
        boolean reachable = true;
        for (String pcode : pcodes) {
            if (!placed.containsKey(pcode)) {
                Placed answer = reachable ? askOwner(pcode) : new Placed(Answer.UNREACHABLE, pcode);
                reachable = answer.answer() != Answer.UNREACHABLE;
                placed.put(pcode, answer);
            }
        }
        return placed;
    }

    /** The same for somebody who may report about some regions only. */
    public Map<String, Placed> place(Collection<String> pcodes, Remit remit) {
        Map<String, Placed> placed = place(pcodes);
        if (!remit.bounded()) {
            return placed;
        }
        Map<String, Reach> reach =
                reach(remit, placed.values().stream().map(Placed::region).toList());
        placed.replaceAll((pcode, one) -> one.within(reach.get(one.region())));
        return placed;
    }

    /** Which of the regions lie within the remit, as far as the replica knows. */
    public Map<String, Reach> reach(Remit remit, Collection<String> regions) {
        return Reaches.of(remit, regions);
    }

    /** What is no longer used, and what took its place, as far as the replica knows. */
    public Map<String, String> superseded() {
        return RegionSuccessor.all().stream().collect(Collectors.toMap(known -> known.pcode, known -> known.successor));
    }

    /** Those that the replica knows, and the P-code that each has now. */
    public Map<String, String> known(Collection<String> pcodes) {
        if (pcodes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> known = new LinkedHashMap<>();
        ManyRows.of(IN_REPLICA)
                .column("text", pcodes, pcode -> pcode)
                .each(row -> known.put(row.getString(1), row.getString(2)));
        return known;
    }

    private Placed askOwner(String pcode) {
        try {
            RestResponse<String> answer = owner.region(pcode);
            return new Placed(Answer.KNOWN, answer.getStatus() == PERMANENT_REDIRECT ? successor(answer) : pcode);
        } catch (ClientWebApplicationException answered) {
            return answered.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()
                    ? new Placed(Answer.NO_SUCH_REGION, pcode)
                    : unreachable(pcode, answered);
        } catch (CircuitBreakerOpenException notAsked) {
            // told once, not for each report
            return new Placed(Answer.UNREACHABLE, pcode);
        } catch (RuntimeException down) {
            return unreachable(pcode, down);
        }
    }

    private static String successor(RestResponse<String> moved) {
        String location = moved.getHeaderString(HttpHeaders.LOCATION);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Placed unreachable(String pcode, RuntimeException failure) {
        LOG.infof("region-service cannot be asked, what names a region is kept unresolved: %s", failure.getMessage());
        return new Placed(Answer.UNREACHABLE, pcode);
    }
}
