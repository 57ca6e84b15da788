package org.lifeline.gateway;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.List;

/** What tests ask is asked by somebody who may do everything, unless they say otherwise. */
public class SignedIn implements QuarkusTestBeforeEachCallback {
    private static final String AUTHORIZATION = "Authorization";

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        boolean byItself = test.getTestInstance().getClass().isAnnotationPresent(ByItself.class);
        RestAssured.replaceFiltersWith(byItself ? List.of() : List.of(with("Bearer " + Tokens.ofEverybody())));
    }

    private static Filter with(String token) {
        return (request, response, context) -> {
            if (!request.getHeaders().hasHeaderWithName(AUTHORIZATION)) {
                request.header(AUTHORIZATION, token);
            }
            return context.next(request, response);
        };
    }
}
