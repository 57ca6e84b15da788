package org.lifeline.gateway.edge.browser;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The page that tries out the API holds two scripts and makes one style; these and the files beside it work there, nothing else. */
@Singleton
class DocsPolicy {
    private static final int BEFORE_THE_PAGE = -500;

    private final String policy;

    DocsPolicy(
            @ConfigProperty(name = "lifeline.edge.docs-scripts") List<String> scripts,
            @ConfigProperty(name = "lifeline.edge.docs-styles") List<String> styles) {
        this.policy = "default-src 'none'; script-src 'self' " + quoted(scripts) + "; style-src 'self' "
                + quoted(styles) + "; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
                + "; frame-ancestors 'none'";
    }

    private static String quoted(List<String> hashes) {
        return hashes.stream().map(hash -> "'" + hash + "'").collect(Collectors.joining(" "));
    }

    void install(@Observes Router router) {
        router.route("/docs*").order(BEFORE_THE_PAGE).handler(call -> {
            call.response().putHeader(SecurityHeaders.POLICY, policy);
            call.next();
        });
    }
}
