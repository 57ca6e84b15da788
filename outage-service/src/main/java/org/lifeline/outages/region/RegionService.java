package org.lifeline.outages.region;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.feed.key.InstallationKeys;

/** The owner of regions, asked when the replica does not know one; by {@link AskRegionService} alone. */
@RegisterRestClient(configKey = "regions")
@Path("/api/v1/regions")
interface RegionService {
    /** Throws {@link ClientWebApplicationException} with the status when there is none. */
    @GET
    @Path("/{pcode}")
    @Produces(MediaType.APPLICATION_JSON)
    RestResponse<String> region(@HeaderParam(InstallationKeys.HEADER) String key, String pcode);
}
