package org.lifeline.outages.region;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;

/** The owner of regions, asked when the replica does not know one. */
@RegisterRestClient(configKey = "regions")
@Path("/api/v1/regions")
interface RegionService {
    String NAME = "region-service";

    /** How patiently, the application's properties say. Throws {@link ClientWebApplicationException} with the status when there is none. */
    @GET
    @Path("/{pcode}")
    @Produces(MediaType.APPLICATION_JSON)
    @Timeout
    @Retry(abortOn = {ClientWebApplicationException.class, CircuitBreakerOpenException.class})
    @CircuitBreaker(skipOn = ClientWebApplicationException.class)
    @CircuitBreakerName(NAME)
    RestResponse<String> region(String pcode);
}
