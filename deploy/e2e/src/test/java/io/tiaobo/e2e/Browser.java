package io.tiaobo.e2e;

import io.tiaobo.testkit.access.TestIssuer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** A person at a tablet: Debian's Chromium without a window, 800 pixels wide, Chinese. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AXE = "/axe.min.js";
    private static final String FINDINGS = """
            const done = arguments[arguments.length - 1];
            axe.run({ resultTypes: ["violations"] }).then(function (result) {
              done(result.violations.filter((found) => ["serious", "critical"].includes(found.impact))
                .map((found) => found.id + ": " + found.nodes.map((node) => node.html.slice(0, 160)).join(" | ")));
            }, (broken) => done(["axe: " + broken]));
            """;

    private final ChromeDriver driver;
    private final String address;

    /** Opens no page yet; {@code address} is the gateway's. */
    Browser(String address) {
        this.address = address;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("tiaobo.chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=zh-CN");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("tiaobo.chromedriver", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(800, 1280));
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    /** From now on another person: the provider lets in whoever comes. */
    void signIn(String name, String role, String site) {
        TestIssuer.get().letIn(Map.of("sub", name, "name", name, "roles", List.of(role), "sites", List.of(site)));
        driver.manage().deleteAllCookies();
    }

    void open(String path) {
        driver.get(address + path);
    }

    /** Taps the first visible element, as soon as it can be tapped. */
    void tap(String css) {
        until("tap " + css, () -> {
            WebElement element = visible(css);
            element.click();
            return true;
        });
    }

    /** Replaces what is in a field. */
    void type(String css, String text) {
        until("type into " + css, () -> {
            WebElement field = visible(css);
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
            return true;
        });
    }

    void enter(String css) {
        visible(css).sendKeys(Keys.ENTER);
    }

    boolean shows(String css) {
        return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    String text(String css) {
        return visible(css).getText();
    }

    /** An attribute of an element, shown or not. */
    String attribute(String css, String name) {
        return Objects.toString(driver.findElement(By.cssSelector(css)).getDomAttribute(name));
    }

    /**
     * Waits for something on the page; an element that is just being replaced is looked for again. When it does not come about, what
     * was to be seen is kept in {@code target/screenshots}.
     */
    void until(String what, Callable<Boolean> wanted) {
        try {
            Awaitility.await(what)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptionsInstanceOf(WebDriverException.class)
                    .until(wanted);
        } catch (ConditionTimeoutException missing) {
            throw new AssertionError(what + " did not come about; " + lookAt(what), missing);
        }
    }

    private String lookAt(String what) {
        try {
            Path picture = Path.of("target", "screenshots", what.replaceAll("[^\\w-]+", "-") + ".png");
            Files.createDirectories(picture.toAbsolutePath().getParent());
            Files.write(picture, driver.getScreenshotAs(OutputType.BYTES));
            return driver.getCurrentUrl() + " looked like " + picture + " and said "
                    + driver.manage().logs().get(LogType.BROWSER).getAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the promise of a script answers, as JSON. */
    String ask(String script) {
        return Objects.toString(driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + script
                + ".then((r) => done(JSON.stringify(r)), done)"));
    }

    /** What keeps people with a keyboard or a screen reader from using the page as it is now. */
    List<?> barriers() {
        driver.executeScript(axe());
        return (List<?>) Objects.requireNonNull(driver.executeAsyncScript(FINDINGS));
    }

    private WebElement visible(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(css));
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream(AXE))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
