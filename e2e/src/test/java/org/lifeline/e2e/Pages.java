package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lifeline.local.machine.Secrets;

/** What is done with any page in a browser. */
final class Pages {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> NOT_TO_BE = Set.of("serious", "critical");

    private Pages() {}

    /** At the sign-in page of the provider, as the demo user of that role. */
    static void signIn(Page page, String role) {
        page.locator("#username").fill("demo-" + role);
        page.locator("#password").fill(Secrets.in(Whole.data()).password("demo." + role));
        page.locator("#kc-login").click();
    }

    /** Nothing in it keeps people with a screen reader, a keyboard or weak eyes out. */
    static void calm(Page page, String what) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream().filter(rule -> NOT_TO_BE.contains(rule.getImpact())))
                .as(what)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().get(0).getTarget())
                .isEmpty();
    }

    /** For the README, and to be looked at. */
    static void shown(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
