package io.tiaobo.browser.screenshots;

import io.tiaobo.browser.Chromium;
import io.tiaobo.browser.Look;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture of the tablet's step card: the part of a real page a step is about, with a frame around what is to be tapped or read.
 *
 * @param name the flow, the number of the step and the language, as the gateway's card asks for it
 * @param page page of the tablet, below the station's
 * @param taps what is tapped before; nothing of it may send anything
 * @param framed what the step is about
 * @param language {@code zh} or {@code en}
 */
record StepPicture(String name, String page, List<String> taps, String framed, String language) {
    /** Whose tablet it is. */
    static final String ACCOUNT = "zhangjiafen";

    private static final String THERE = ".drug:not([data-usable='0'])";

    /** All of them: a new flow of the card is a few lines. */
    static final List<StepPicture> ALL = Stream.of("zh", "en")
            .flatMap(language -> Stream.of(
                            begins("dispense", "/dispense"),
                            step("dispense-2", "/dispense", THERE),
                            step("dispense-3", "/dispense", "dialog[open] .go", THERE),
                            begins("asked", "/asked"),
                            step("asked-2", "/asked", ".drug"),
                            begins("receive", "/receive"),
                            step("receive-2", "/receive", ".drug"),
                            step("receive-3", "/receive", "dialog[open] .go", ".drug"),
                            begins("count", "/stocktake"),
                            step("count-2", "/stocktake", ".drug"),
                            step("count-3", "/stocktake", "dialog[open] .go", ".drug"),
                            begins("requests", "/requests"),
                            step("requests-2", "/requests", ".way .now"))
                    .map(step -> step.in(language)))
            .toList();

    /** The size of all of them, in pixels. */
    private static final int WIDTH = 800;

    private static final int HEIGHT = 480;

    /** The look of the tablet the picture is of. */
    Look look() {
        return Look.TABLET.in(language.equals("en") ? "en" : "zh-CN");
    }

    /** The page's path. */
    String path() {
        return "/station/FT-ZHANGJIAFEN" + page + "?lang=" + language;
    }

    /** Takes it from the open page, as PNG. */
    byte[] take(Chromium browser) {
        taps.forEach(browser::tap);
        browser.until(name + " is there", () -> browser.shows(framed));
        return browser.framed(framed, WIDTH, HEIGHT);
    }

    private static StepPicture begins(String flow, String page) {
        return step(flow + "-1", "", "a[href$='" + page + "']");
    }

    private static StepPicture step(String name, String page, String framed, String... taps) {
        return new StepPicture(name, page, List.of(taps), framed, "");
    }

    private StepPicture in(String chosen) {
        return new StepPicture(name + "-" + chosen, page, taps, framed, chosen);
    }
}
