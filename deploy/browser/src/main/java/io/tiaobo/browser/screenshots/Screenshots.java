package io.tiaobo.browser.screenshots;

import io.tiaobo.browser.Chromium;
import io.tiaobo.browser.Look;
import io.tiaobo.browser.SignInForm;
import io.tiaobo.browser.TrialSystem;
import io.tiaobo.local.Console;
import io.tiaobo.local.Say;
import io.tiaobo.local.UserProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/tiaobo screenshots}: pictures of every page of {@link Shot#ALL}, and those of the tablet's step card, from a system of its own. */
@Command(
        name = "screenshots",
        mixinStandardHelpOptions = true,
        description = "启动一套临时系统,给各页面拍照 / pictures of all main pages, from a system of its own")
public final class Screenshots implements Callable<Integer> {
    private static final int HIGHEST = 1400;
    private static final String STEPS = "steps/";
    private static final String CARD = "gateway/src/main/resources/static/tablet/steps";
    /** What leaves the centre enough for eighty days is promised by the rule, as in the story; the rest waits for the centre to answer. */
    private static final Map<String, Object> SETTINGS = Map.of("tiaobo.approval.regions.110106.days-kept", 80);

    @Option(
            names = "--out",
            description = "放在哪里 / where they go (docs/screenshots; the step card's pictures among the gateway's files)")
    @Nullable Path out;

    @Option(names = "--only", defaultValue = "", description = "只拍名字以此开头的 / only names that begin like this")
    String only = "";

    private final Path root =
            Path.of(System.getProperty("tiaobo.root", "")).toAbsolutePath().normalize();

    /** Exit code 0: done; 1: said why not. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Screenshots())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof UserProblem problem) {
                        new Say(Console.OUT).problem(problem);
                        return 1;
                    }
                    throw failure;
                });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() {
        Say say = new Say(Console.OUT);
        List<Shot> shots =
                Shot.ALL.stream().filter(shot -> shot.name().startsWith(only)).toList();
        List<StepPicture> steps = StepPicture.ALL.stream()
                .filter(step -> (STEPS + step.name()).startsWith(only))
                .toList();
        if (shots.isEmpty() && steps.isEmpty()) {
            throw new UserProblem("没有叫“%s”的页面".formatted(only), "No page is called " + only);
        }
        Path folder = out != null ? out : root.resolve("docs/screenshots");
        // A browser that is missing should be said before a minute of starting.
        new Chromium("about:", Look.TABLET).close();
        say.line("正在启动一套临时系统", "Starting a system for the pictures");
        try (TrialSystem system = TrialSystem.start(root, root.resolve("deploy/browser/target"), SETTINGS)) {
            say.line("正在让它有事可看", "Letting something happen in it");
            Map<String, String> names = new Life(system.machine()).happen();
            take(shots, system, names, folder);
            take(steps, system, out != null ? out.resolve(STEPS) : root.resolve(CARD));
        }
        int taken = shots.size() + steps.size();
        say.line("%d 张图片已拍好".formatted(taken), taken + " pictures are there");
        return 0;
    }

    private static void take(List<Shot> shots, TrialSystem system, Map<String, String> names, Path folder) {
        try (Chromium browser = new Chromium(system.address(), Look.TABLET)) {
            SignInForm form = new SignInForm(browser, system);
            String somebody = "";
            for (Shot shot : shots) {
                if (!shot.account().equals(somebody)) {
                    browser.forgetPeople();
                    form.open(shot.account(), "/");
                    somebody = shot.account();
                }
                write(
                        folder.resolve(shot.name() + ".png"),
                        Palette.reduce(picture(browser, shot, names), Palette.MANY));
            }
        }
    }

    private static void take(List<StepPicture> steps, TrialSystem system, Path folder) {
        if (steps.isEmpty()) {
            return;
        }
        try (Chromium browser = new Chromium(system.address(), Look.TABLET)) {
            new SignInForm(browser, system).open(StepPicture.ACCOUNT, "/");
            for (StepPicture step : steps) {
                browser.show(step.look());
                browser.open(step.path());
                settle(browser);
                write(folder.resolve(step.name() + ".png"), Palette.reduce(step.take(browser), Palette.FEW));
            }
        }
    }

    private static byte[] picture(Chromium browser, Shot shot, Map<String, String> names) {
        String path = shot.path();
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        browser.show(shot.look());
        String language = shot.look().language().equals("en") ? "lang=en" : "lang=zh";
        browser.open(path + (path.contains("?") ? "&" : "?") + language);
        browser.until(shot.name() + " is there", () -> browser.shows("#main h1, #main h2, .slip"));
        if (!shot.tap().isEmpty()) {
            browser.tap(shot.tap());
        }
        settle(browser);
        return browser.picture(
                shot.look().width(), Math.max(HIGHEST, shot.look().height()));
    }

    /** Scripts tell the state of line and device a moment later. */
    private static void settle(Chromium browser) {
        browser.ask("new Promise((settled) => setTimeout(() => settled('yes'), 800))");
    }

    private static void write(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
