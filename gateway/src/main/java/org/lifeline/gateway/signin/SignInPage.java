package org.lifeline.gateway.signin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.caller.Refusal;
import org.lifeline.wire.ProblemType;

/** Tells that signing in did not work: to a person in both languages, to a program as a problem. */
final class SignInPage {
    private static final String AGAIN = "<meta http-equiv=\"refresh\" content=\"5\">";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            %s
            <title>Lifeline</title>
            </head>
            <body>
            <p>%s</p>
            <p lang="ar" dir="rtl">%s</p>
            <p><a href="/sign-in">Sign in · <span lang="ar">تسجيل الدخول</span></a></p>
            </body>
            </html>
            """;

    private SignInPage() {}

    static void tell(RoutingContext call, EdgeProblem problem) {
        String accept = call.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("text/html")) {
            Refusal.send(call, problem);
            return;
        }
        Refusal.withHeaders(call.response(), problem)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(page(problem.type()));
    }

    private static String page(ProblemType type) {
        return switch (type) {
            case UNAVAILABLE ->
                PAGE.formatted(
                        AGAIN,
                        "Sign-in is not available right now. This page tries again by itself.",
                        "تسجيل الدخول غير متاح حاليًا. ستعيد هذه الصفحة المحاولة تلقائيًا.");
            case BAD_REQUEST ->
                PAGE.formatted("", "This link leads away from this site.", "هذا الرابط يقود إلى خارج هذا الموقع.");
            default -> PAGE.formatted("", "Signing in did not work.", "لم ينجح تسجيل الدخول.");
        };
    }
}
