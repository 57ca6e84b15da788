package org.lifeline.gateway.reader;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.caller.Caller;
import org.lifeline.gateway.caller.Refusal;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** Decides who reads what of the status. */
@ApplicationScoped
public class Readers {
    private static final Set<String> MAY_READ =
            Set.of(Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION);

    private static final EdgeProblem ONLY_NOW =
            new EdgeProblem(ProblemType.UNAUTHENTICATED, "What was known at other times is for those who sign in");

    private final CurrentVertxRequest current;
    private final boolean publicBoard;

    Readers(CurrentVertxRequest current, @ConfigProperty(name = "lifeline.public-board") boolean publicBoard) {
        this.current = current;
        this.publicBoard = publicBoard;
    }

    /** Why this caller reads nothing, if so. */
    public Optional<EdgeProblem> refusal(Caller caller) {
        if (caller.anonymous()) {
            return publicBoard ? Optional.empty() : Optional.of(Refusal.NOBODY);
        }
        return caller.isOneOf(MAY_READ) ? Optional.empty() : Optional.of(Refusal.NOT_IN_THAT_ROLE);
    }

    /** As whom somebody reads who is not refused. */
    public Reader of(Caller caller) {
        return caller.anonymous() ? Reader.PUBLIC : Reader.of(caller.roles());
    }

    /** Of the call that is being answered; refuses by throwing. */
    public Reader current() {
        Caller caller = Caller.of(current.getCurrent());
        refusal(caller).ifPresent(problem -> {
            throw thrown(problem);
        });
        return of(caller);
    }

    /** What was known at other times is for those who sign in. */
    public static void requireSignedIn(Reader reader) {
        if (reader == Reader.PUBLIC) {
            throw thrown(ONLY_NOW);
        }
    }

    /** Who makes the call that is being answered, if anybody has signed in. */
    public Optional<String> person() {
        return Caller.subject(current.getCurrent());
    }

    public static HttpProblem thrown(EdgeProblem problem) {
        HttpProblem.Builder built = problem.type().with(problem.detail());
        return (problem.type() == ProblemType.UNAUTHENTICATED ? built.withHeader("WWW-Authenticate", "Bearer") : built)
                .build();
    }
}
