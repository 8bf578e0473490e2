package io.redcarpet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One Chromium, in which each test opens windows of its own. */
final class Browsing implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final double PATIENCE = 15_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(FLAGS));
    private final String address;

    Browsing(int port) {
        this.address = "http://localhost:" + port;
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("REDCARPET_CHROMIUM"))
                .map(Path::of)
                .orElse(Path.of("/usr/bin/chromium"));
    }

    /** How a window is: its size, and whether it is day or night. */
    record Window(int width, int height, ColorScheme scheme) {

        static final Window DESK = new Window(1440, 900, ColorScheme.LIGHT);
        static final Window PHONE = new Window(390, 844, ColorScheme.LIGHT);

        Window dark() {
            return new Window(width, height, ColorScheme.DARK);
        }
    }

    Page open(Window window) {
        return open(window, "en");
    }

    /** A window of somebody whose browser speaks a language. */
    Page open(Window window, String language) {
        return page(options(window).setLocale(language));
    }

    /** One more window of the person who is signed on in another. */
    Page openBeside(Page other, Window window, String language) {
        var state = other.context().storageState();
        return page(options(window).setLocale(language).setStorageState(state));
    }

    private Page page(NewContextOptions options) {
        Page page = browser.newContext(options).newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    private NewContextOptions options(Window window) {
        return new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(window.width(), window.height())
                .setColorScheme(window.scheme());
    }

    /** A window in which this person has signed on at the door, as people do. */
    Page openAs(Window window, String email, String password) {
        Page page = open(window);
        page.navigate("/sign-on");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", password);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-on"));
        return page;
    }

    /** Every page that the navigation leads to, as far as the person may go. */
    static List<String> places(Page page) {
        page.navigate("/settings");
        var links = page.locator(".side .nav a").all().stream().map(link -> link.getAttribute("href"));
        return Stream.concat(links, Stream.of("/settings")).distinct().toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
