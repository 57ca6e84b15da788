package org.lifeline.outages.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.outages.baseline.Touched;
import org.lifeline.outages.report.OneAtATime;

/** Assesses anew, a batch at a time, what a changed baseline touches. */
@ApplicationScoped
class BaselinesChanged {
    private final Assessor assessor;
    private final int batch;

    BaselinesChanged(Assessor assessor, @ConfigProperty(name = "lifeline.baseline.batch") int batch) {
        this.assessor = assessor;
        this.batch = batch;
    }

    @Scheduled(every = "{lifeline.baseline.pass}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        QuarkusTransaction.requiringNew()
                .call(() -> Touched.some(batch))
                .forEach(touched -> QuarkusTransaction.requiringNew().run(() -> {
                    OneAtATime.in(touched.region(), touched.service());
                    if (touched.take()) {
                        assessor.again(touched.region(), touched.service(), touched.from(), touched.event());
                    }
                }));
    }
}
