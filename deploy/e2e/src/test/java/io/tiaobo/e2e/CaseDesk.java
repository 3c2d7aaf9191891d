package io.tiaobo.e2e;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caseworker of the hotline does with one case, page by page. */
final class CaseDesk {
    private static final Pattern CASE = Pattern.compile("/hotline/cases/[0-9a-f-]{36}");

    private final Browser browser;
    private String path = "";

    CaseDesk(Browser browser) {
        this.browser = browser;
    }

    /** Where the case is. */
    String path() {
        return path;
    }

    /** A citizen who misses one drug and asks whether a rule forbids it. */
    void takesTheCallDown(String workOrder, String site, String drug) {
        browser.type("[name=workOrder]", workOrder);
        browser.type("[name=name]", "王先生");
        browser.type("[name=phone]", "13800000000");
        browser.choose("[name=siteCode]", site);
        browser.choose("[name='drugs[0].drugCode']", drug);
        browser.tap("[name=questions][value=ORIGINATOR_BANNED]");
        browser.tap(".button.main");
        browser.until("the case is there", () -> CASE.matcher(browser.at()).find());
        Matcher found = CASE.matcher(browser.at());
        path = found.find() ? found.group() : "";
        sees("h1", workOrder);
    }

    void asksTheSite(String officer, String answer) {
        browser.tap("details:has([name=siteOfficer]) > summary");
        browser.type("[name=siteOfficer]", officer);
        browser.tap("form[action$='/enquiries'] button");
        sees("section[aria-labelledby=h-enquiries]", officer);
        browser.choose("form[action$='/answer'] select", answer);
        browser.tap("form[action$='/answer'] button");
        sees("section[aria-labelledby=h-enquiries]", "订了货，没到齐");
    }

    void notesACall(String told) {
        browser.tap("details:has(form[action$='/contacts']) > summary");
        browser.tap("[name=told][value=" + told + "]");
        browser.tap("form[action$='/contacts'] button");
        browser.until("the call is kept", () -> browser.at().contains("done"));
    }

    /** Facts come over the topics; a caseworker who is faster than they are looks again. */
    void verifiesTheCause(String cause) {
        browser.until("the cause is found", () -> {
            browser.open(path);
            browser.tap("form[action$='/verification'] button");
            browser.open(path);
            return browser.shows(".v-ACCEPTED") && !browser.shows(".v-UNDECIDED");
        });
        sees(".v-ACCEPTED", cause);
    }

    void answersTheQuestion() {
        browser.tap("form[action$='/policy-answers'] button");
        browser.until("the answer is kept", () -> browser.at().contains("done"));
    }

    void arrangesHelp(String chief) {
        browser.type("[name=chief]", chief);
        browser.tap("form[action$='/coordination'] button");
        sees(".headline", "协调");
    }

    void registersTheCaller() {
        browser.tap(".drug .act > summary");
        browser.tap("form[action$='/patients'] button");
        browser.until("the caller is registered", () -> browser.text(".note.ok").contains("已登记"));
        sees(".waits-for", "等待到货");
        assertNoBarriers();
    }

    /** The medicine came and was set aside for the caller, who was told. */
    void isSolved() {
        sees(".headline", "已解决");
        sees(".waits-for", "已留好");
    }

    void isClosed() {
        sees(".headline", "已办结");
    }

    /** Waits until the case shows something, asking for the page again as people do. */
    private void sees(String css, String text) {
        browser.until(css + " shows " + text, () -> {
            if (!browser.text(css).contains(text)) {
                browser.open(path);
            }
            return browser.text(css).contains(text);
        });
    }

    private void assertNoBarriers() {
        org.assertj.core.api.Assertions.assertThat(browser.barriers()).isEmpty();
    }
}
