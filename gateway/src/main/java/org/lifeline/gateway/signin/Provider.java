package org.lifeline.gateway.signin;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.lifeline.gateway.caller.OidcNames;

/** Whether the provider is there to sign in at: nobody is sent to an address where nothing answers. */
@ApplicationScoped
class Provider {
    private static final int PATIENCE_MILLIS = 3000;
    private static final int MULTIPLE_CHOICES = 300;

    private final HttpClient client;
    private final String discovery;

    Provider(Vertx vertx, OidcNames names) {
        client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        discovery = names.url() + "/.well-known/openid-configuration";
    }

    /** False also while it is still starting. */
    Future<Boolean> answers() {
        RequestOptions question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(discovery)
                .setTimeout(PATIENCE_MILLIS);
        return client.request(question)
                .compose(request -> request.send())
                .compose(answer -> answer.end().map(answer.statusCode() < MULTIPLE_CHOICES))
                .otherwise(false);
    }
}
