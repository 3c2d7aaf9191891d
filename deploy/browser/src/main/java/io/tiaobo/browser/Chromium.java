package io.tiaobo.browser;

import io.tiaobo.local.UserProblem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.Alert;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** Debian's Chromium without a window, and what a person does in it. System properties {@code tiaobo.chromium*} name others. */
public class Chromium implements AutoCloseable {
    /** It warns at every start that it has no debugging protocol of this Chromium's version; none is used. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Answers where the element with its frame and some air around it ends. */
    private static final String FRAME = """
            const style = arguments[0].style;
            style.outline = "6px solid #d81b60";
            style.outlineOffset = "3px";
            return Math.ceil(arguments[0].getBoundingClientRect().bottom + window.scrollY) + 40;
            """;

    private final ChromeDriver driver;
    private final String address;

    /**
     * Opens no page yet.
     *
     * @param address the gateway's
     * @param look language, size and colours of the device
     * @param more further arguments of Chromium
     * @throws UserProblem if Chromium or its driver is not installed
     */
    public Chromium(String address, Look look, String... more) {
        this.address = address;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed("tiaobo.chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--lang=" + look.language());
        options.addArguments(more);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", look.language()));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed("tiaobo.chromedriver", "/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(look.width(), look.height()));
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    private static File installed(String property, String usual) {
        File program = new File(System.getProperty(property, usual));
        if (!program.canExecute()) {
            throw new UserProblem(
                    "找不到 %s。请安装 Chromium 及其驱动(Debian:apt install chromium chromium-driver)".formatted(program),
                    "%s is not there. Install Chromium and its driver (Debian: apt install chromium chromium-driver)"
                            .formatted(program));
        }
        return program;
    }

    /** The device looks like this from now on; the language of pages is theirs to know. */
    public void show(Look look) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", look.height(), "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", look.dark() ? "dark" : "light"))));
    }

    /** Opens a page of the gateway. */
    public void open(String path) {
        driver.get(address + path);
    }

    /** Where the browser is. */
    public String at() {
        return Objects.toString(driver.getCurrentUrl());
    }

    /** Forgets who is signed in, as another device would not know. */
    public void forgetPeople() {
        driver.manage().deleteAllCookies();
    }

    /** Taps the first visible element, as soon as it can be tapped. */
    public void tap(String css) {
        until("tap " + css, () -> {
            visible(css).click();
            return true;
        });
    }

    /** Replaces what is in a field. */
    public void type(String css, String text) {
        until("type into " + css, () -> {
            visible(css).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
            return true;
        });
    }

    /** Chooses what a list offers under a value. */
    public void choose(String css, String value) {
        until("choose " + value + " in " + css, () -> {
            visible(css + " option[value='" + value + "']").click();
            return true;
        });
    }

    /** Presses Enter in a field. */
    public void enter(String css) {
        until("press Enter in " + css, () -> {
            visible(css).sendKeys(Keys.ENTER);
            return true;
        });
    }

    /** Goes back, as the device's own button does. */
    public void back() {
        driver.navigate().back();
    }

    /** Says yes to what the page asks or tells in a dialog of the browser, and answers what that was. */
    public String agree() {
        until("a dialog of the browser", () -> driver.switchTo().alert() != null);
        Alert dialog = driver.switchTo().alert();
        String said = Objects.toString(dialog.getText());
        dialog.accept();
        return said;
    }

    /** Whether something can be seen. */
    public boolean shows(String css) {
        return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    /** What can be read there. */
    public String text(String css) {
        return steadily(() -> visible(css).getText());
    }

    /** An attribute of an element, shown or not. */
    public String attribute(String css, String name) {
        return steadily(
                () -> Objects.toString(driver.findElement(By.cssSelector(css)).getDomAttribute(name)));
    }

    /** A page that renews itself may replace an element between finding and reading it. */
    private static String steadily(Supplier<String> reading) {
        try {
            return reading.get();
        } catch (StaleElementReferenceException replaced) {
            return reading.get();
        }
    }

    /**
     * Waits for something on the page; an element that is just being replaced is looked for again. When it does not come about, what
     * was to be seen is kept in {@code target/screenshots}.
     */
    public void until(String what, Callable<Boolean> wanted) {
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
            return at() + " looked like " + picture + " and said "
                    + driver.manage().logs().get(LogType.BROWSER).getAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as PNG, from its top; as high as it is, but not higher than this. */
    public byte[] picture(int width, int highest) {
        long whole = ((Number) Objects.requireNonNull(
                        driver.executeScript("return Math.ceil(document.documentElement.scrollHeight)")))
                .longValue();
        return picture(0, width, Math.min(whole, highest));
    }

    /** A part of the page as PNG, with a frame around the first visible element; what stands above the element comes before what stands below. */
    public byte[] framed(String css, int width, int height) {
        Number end = (Number) Objects.requireNonNull(driver.executeScript(FRAME, visible(css)));
        return picture(Math.max(0, end.longValue() - height), width, height);
    }

    private byte[] picture(long top, long width, long height) {
        Map<String, Object> clip = Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1);
        Map<String, Object> taken = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode(String.valueOf(taken.get("data")));
    }

    /** What the promise of a script answers, as JSON. */
    public String ask(String script) {
        return Objects.toString(driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + script
                + ".then((r) => done(JSON.stringify(r)), done)"));
    }

    /** Runs a script that does not wait. */
    protected void run(String script) {
        driver.executeScript(script);
    }

    /** What a script hands to its last argument. */
    protected Object answerOf(String script) {
        return Objects.requireNonNull(driver.executeAsyncScript(script));
    }

    private WebElement visible(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(css));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
