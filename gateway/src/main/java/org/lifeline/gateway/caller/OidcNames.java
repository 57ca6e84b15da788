package org.lifeline.gateway.caller;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The provider of identities, and what it calls things. */
@ConfigMapping(prefix = "lifeline.oidc")
public interface OidcNames {
    /** The issuer, below which its discovery document is. */
    String url();

    /** For whom an access token must be. */
    String audience();

    /** The claim of an access token that lists the roles. */
    String rolesClaim();

    /** Of the gateway at the provider. */
    String clientId();

    /** Without one no browser can sign in; tokens are taken all the same. */
    Optional<String> clientSecret();
}
