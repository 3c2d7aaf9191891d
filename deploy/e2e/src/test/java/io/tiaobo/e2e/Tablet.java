package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** What a village doctor does with the tablet; each flow in its few taps. */
final class Tablet {
    private static final String STATE = "#sync-state";

    private final Browser browser;
    private final String home;

    Tablet(Browser browser, String site) {
        this.browser = browser;
        home = "/station/" + site;
    }

    void page(String path) {
        browser.open(home + path);
    }

    /** The pages are on the device. */
    void isKept() {
        browser.until(
                "the tablet keeps its pages",
                () -> browser.attribute("body", "data-copied").equals("yes"));
        hasNoBarriers();
    }

    void hasNoBarriers() {
        assertThat(browser.barriers())
                .as("what keeps people from using the page")
                .isEmpty();
    }

    void dispense(String drug, int boxes, int loose) {
        page("/dispense");
        browser.tap("[data-action=dispense][data-drug='" + drug + "']");
        browser.type("#boxes", String.valueOf(boxes));
        browser.type("#loose", String.valueOf(loose));
        browser.tap("#dispense .go");
    }

    void asked(String drug) {
        page("/asked");
        browser.tap("[data-action=unmet][data-drug='" + drug + "']");
    }

    void count(String drug, int counted) {
        page("/stocktake");
        browser.tap("[data-action=count][data-drug='" + drug + "']");
        browser.type("dialog[open] input[type=number]", String.valueOf(counted));
        browser.tap("dialog[open] .go");
    }

    void isSent() {
        browser.until(
                "everything is sent",
                () -> browser.attribute(STATE, "data-waiting").equals("0"));
    }

    void isWaiting(int number) {
        browser.until(
                number + " wait to be sent",
                () -> browser.attribute(STATE, "data-waiting").equals(String.valueOf(number))
                        && browser.text(STATE).contains("没有网络"));
    }

    void isRefused(int number) {
        browser.until(
                number + " were refused",
                () -> browser.attribute(STATE, "data-refused").equals(String.valueOf(number)));
    }
}
