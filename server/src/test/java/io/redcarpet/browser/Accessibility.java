package io.redcarpet.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core holds against a page; its own driver opens a second page each time, which takes three times as long. */
final class Accessibility {

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String RUN = """
            (rules) => axe.run(document, { resultTypes: ["violations"], ...(rules.length ? { runOnly: rules } : {}) })
              .then(({ violations }) => violations
                .flatMap((rule) => rule.nodes.map((node) => rule.id + " " + node.target + " " + node.failureSummary)))""";

    /** The rules whose verdict may be another by night, on a phone or in another language. */
    private static final List<String> OF_LOOKS = List.of(
            "color-contrast",
            "target-size",
            "link-in-text-block",
            "scrollable-region-focusable",
            "meta-viewport",
            "html-has-lang",
            "html-lang-valid",
            "valid-lang",
            "document-title",
            "page-has-heading-one",
            "empty-heading",
            "label",
            "select-name",
            "button-name",
            "link-name",
            "image-alt",
            "svg-img-alt",
            "empty-table-header");

    private Accessibility() {}

    /** Makes ready for it all pages that a window will show, which is quicker than to do so for each. */
    static void prepare(Page page) {
        page.addInitScript(AXE);
    }

    static List<String> violations(Page page) {
        return violations(page, List.of());
    }

    /** What may be wrong with a page that is right when it is looked at in another way. */
    static List<String> violationsOfLooks(Page page) {
        return violations(page, OF_LOOKS);
    }

    private static List<String> violations(Page page, List<String> rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(String::valueOf).toList();
    }
}
