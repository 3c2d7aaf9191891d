package io.tiaobo.e2e;

import io.tiaobo.browser.Chromium;
import io.tiaobo.browser.Look;
import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A person at a tablet, in Chinese, and what keeps others from using the page. */
final class Browser extends Chromium {
    private static final String AXE = "/axe.min.js";
    private static final String FINDINGS = """
            const done = arguments[arguments.length - 1];
            axe.run({ resultTypes: ["violations"] }).then(function (result) {
              done(result.violations.filter((found) => ["serious", "critical"].includes(found.impact))
                .map((found) => found.id + ": " + found.nodes.map((node) => node.html.slice(0, 160)).join(" | ")));
            }, (broken) => done(["axe: " + broken]));
            """;

    /** Opens no page yet; {@code address} is the gateway's. */
    Browser(String address, String... more) {
        super(address, Look.TABLET, more);
    }

    /** From now on another person: the provider of the tests lets in whoever comes. */
    void signIn(String name, String role, String site) {
        TestIssuer.get().letIn(Map.of("sub", name, "name", name, "roles", List.of(role), "sites", List.of(site)));
        forgetPeople();
    }

    /** What keeps people with a keyboard or a screen reader from using the page as it is now. */
    List<?> barriers() {
        run(axe());
        return (List<?>) answerOf(FINDINGS);
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream(AXE))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
