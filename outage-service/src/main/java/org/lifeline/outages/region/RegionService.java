package org.lifeline.outages.region;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;

/** The owner of regions, asked when the replica does not know one. */
@RegisterRestClient(configKey = "regions")
@Path("/api/v1/regions")
interface RegionService {
    /** Throws {@link ClientWebApplicationException} with the status when there is none. */
    @GET
    @Path("/{pcode}")
    @Produces(MediaType.APPLICATION_JSON)
    @Timeout(value = 2500, unit = ChronoUnit.MILLIS)
    @Retry(maxRetries = 1, delay = 50, jitter = 50, abortOn = ClientWebApplicationException.class)
    @CircuitBreaker(requestVolumeThreshold = 4, delay = 2000, skipOn = ClientWebApplicationException.class)
    RestResponse<String> region(String pcode);
}
