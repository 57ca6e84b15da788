package org.lifeline.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;

/** Gives the problems that the platform raises by itself the type and title of the catalogue, and words of the API. */
@ApplicationScoped
class ProblemsAreTyped implements ProblemPostProcessor {
    private static final Logger LOG = Logger.getLogger(ProblemsAreTyped.class);

    /** SQL states of values that only a caller can have sent: the character zero (in jsonb too), and times out of range. */
    private static final Set<String> BEYOND_A_DATABASE = Set.of("22021", "22P05", "22008");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem told = typed(problem, context.cause);
        if (told.getStatusCode() == ProblemType.INTERNAL.status) {
            return HttpProblem.builder(told)
                    .withDetail(FailureLog.DETAIL)
                    .with(FailureLog.MEMBER, FailureLog.note(context.path, context.cause))
                    .build();
        }
        if (told.getStatusCode() > ProblemType.INTERNAL.status) {
            LOG.warnf("Answered %s: %s", told.getStatusCode(), told.getDetail());
        }
        return told;
    }

    private static HttpProblem typed(HttpProblem problem, Throwable cause) {
        if (problem.getType() != null && "urn".equals(problem.getType().getScheme())) {
            return problem;
        }
        HttpProblem meant = inOurWords(problem, cause);
        return ProblemType.ofStatus(meant.getStatusCode())
                .map(type -> HttpProblem.builder(meant)
                        .withType(type.uri())
                        .withTitle(type.title)
                        .withInstance(problem.getInstance())
                        .withDetail(detail(meant, type))
                        .build())
                .orElse(meant);
    }

    private static HttpProblem inOurWords(HttpProblem problem, Throwable cause) {
        if (cause instanceof JsonProcessingException unreadable) {
            return UnreadableJson.problem(unreadable);
        }
        if (cause instanceof WebApplicationException
                && cause.getCause() instanceof JsonProcessingException unreadable) {
            return UnreadableJson.problem(unreadable);
        }
        if (cause instanceof WebApplicationException && cause.getCause() instanceof HttpProblem parameter) {
            return parameter;
        }
        // the platform says 404 of any parameter that its converter does not take
        if (cause instanceof NotFoundException && cause.getCause() != null) {
            return ProblemType.BAD_REQUEST.because("A parameter cannot be read");
        }
        return problem.getStatusCode() == ProblemType.INTERNAL.status ? byDatabase(problem, cause) : problem;
    }

    private static HttpProblem byDatabase(HttpProblem problem, Throwable failure) {
        SQLException sql = ofDatabase(failure);
        if (sql == null) {
            return problem;
        }
        String state = String.valueOf(sql.getSQLState());
        if (state.startsWith("08") || state.startsWith("57P") || isPoolExhausted(sql)) {
            return ProblemType.UNAVAILABLE
                    .with("The database does not answer")
                    .withHeader("Retry-After", "1")
                    .build();
        }
        return BEYOND_A_DATABASE.contains(state)
                ? ProblemType.BAD_REQUEST.because("The request holds a text or a time that no database takes")
                : problem;
    }

    private static SQLException ofDatabase(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return (SQLException) cause;
    }

    /** A pool with nothing to give has no state. */
    private static boolean isPoolExhausted(SQLException sql) {
        return sql.getSQLState() == null
                && String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    /** "HTTP 404 Not Found" tells nobody anything that the status did not. */
    private static String detail(HttpProblem problem, ProblemType type) {
        String detail = problem.getDetail();
        if (detail != null && !detail.startsWith("HTTP ")) {
            return detail;
        }
        if (problem.getParameters().containsKey("violations")) {
            return "See `violations` for what must be different";
        }
        return type == ProblemType.NOT_FOUND ? "Nothing is at this path" : type.title;
    }

    /** Nobody has signed in; in place of the library's mapper, which does not fit the platform any more. */
    @Provider
    @Priority(1)
    static class NotSignedIn extends ExceptionMapperBase<UnauthorizedException> {
        @Override
        protected HttpProblem toProblem(UnauthorizedException refused) {
            return challenge(ProblemType.UNAUTHENTICATED.title);
        }
    }

    /** What was shown is not good, or nobody can say now whether it is, which is not the caller's fault. */
    @Provider
    @Priority(1)
    static class BadlySignedIn extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof HttpProblem uncheckable) {
                    return uncheckable;
                }
            }
            return challenge("The token is expired, or not one for this system");
        }
    }

    private static HttpProblem challenge(String detail) {
        return ProblemType.UNAUTHENTICATED
                .with(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
