package org.lifeline.outages.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/** Says whether a region exists: from the replica, else from its owner, else that nobody can say. */
@ApplicationScoped
public class KnownRegions {
    private static final Logger LOG = Logger.getLogger(KnownRegions.class);

    private final RegionService owner;

    KnownRegions(@RestClient RegionService owner) {
        this.owner = owner;
    }

    public enum Answer {
        KNOWN,
        NO_SUCH_REGION,
        UNREACHABLE
    }

    /** Takes at most a few seconds; call it outside of a transaction. */
    public Answer ask(String pcode) {
        if (Region.findById(pcode) != null) {
            return Answer.KNOWN;
        }
        try {
            owner.region(pcode);
            return Answer.KNOWN;
        } catch (ClientWebApplicationException answered) {
            if (answered.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()) {
                return Answer.NO_SUCH_REGION;
            }
            return unreachable(answered);
        } catch (RuntimeException down) {
            return unreachable(down);
        }
    }

    private static Answer unreachable(RuntimeException failure) {
        LOG.infof("region-service cannot be asked, the report is kept unresolved: %s", failure.getMessage());
        return Answer.UNREACHABLE;
    }
}
