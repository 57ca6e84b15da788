package org.lifeline.outages.assessment.following;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Whoever has filed a report finds its outage. */
@Provider
@UpToDate
class AwaitProgress implements ContainerRequestFilter {
    private final Progress progress;

    AwaitProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            progress.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
