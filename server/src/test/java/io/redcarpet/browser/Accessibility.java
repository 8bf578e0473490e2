package io.redcarpet.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core holds against a page; its own driver opens a second page each time, which takes three times as long. */
final class Accessibility {

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String RUN = """
            () => axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations
              .flatMap((rule) => rule.nodes.map((node) => rule.id + " " + node.target + " " + node.failureSummary)))""";

    private Accessibility() {}

    static List<String> violations(Page page) {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }
}
