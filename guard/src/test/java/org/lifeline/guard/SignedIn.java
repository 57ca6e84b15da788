package org.lifeline.guard;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Every call of a test comes from somebody with all roles, and a call for a feed from another service; unless the test says
 * otherwise by a header of its own, or with {@code noFilters()} from nobody.
 */
public class SignedIn implements QuarkusTestBeforeEachCallback, Filter {
    private static final String KEY = "Lifeline-Key";

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification call, FilterableResponseSpecification answer, FilterContext next) {
        if (!call.getHeaders().hasHeaderWithName("Authorization")
                && !call.getHeaders().hasHeaderWithName(KEY)) {
            if (call.getDerivedPath().matches("/(changes|snapshot)(/.*)?")) {
                call.header(KEY, TestIssuer.KEY);
            } else {
                call.header("Authorization", "Bearer " + Tokens.ofAll());
            }
        }
        return next.next(call, answer);
    }
}
