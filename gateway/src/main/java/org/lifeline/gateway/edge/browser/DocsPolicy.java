package org.lifeline.gateway.edge.browser;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The page that tries out the API holds two scripts within it; these and the files beside it run there, and nothing else. */
@Singleton
class DocsPolicy {
    private static final int BEFORE_THE_PAGE = -500;

    private final String policy;

    DocsPolicy(@ConfigProperty(name = "lifeline.edge.docs-scripts") List<String> scripts) {
        this.policy = "default-src 'none'; script-src 'self' "
                + scripts.stream().map(hash -> "'" + hash + "'").collect(Collectors.joining(" "))
                + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
                + "; frame-ancestors 'none'";
    }

    void install(@Observes Router router) {
        router.route("/docs*").order(BEFORE_THE_PAGE).handler(call -> {
            call.response().putHeader(SecurityHeaders.POLICY, policy);
            call.next();
        });
    }
}
