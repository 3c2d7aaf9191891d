package io.tiaobo.browser;

/** The form of the people the product is tried with: the provider's own page, not a shortcut around it. */
public final class SignInForm {
    private final Chromium browser;
    private final String password;
    private final String gateway;

    /** The form in this browser, in front of the gateway. */
    public SignInForm(Chromium browser, TrialSystem system) {
        this.browser = browser;
        this.gateway = system.address();
        this.password = system.password();
    }

    /** Asks for a page and signs in as one of the people on the way; fails when somebody is signed in still. */
    public void open(String account, String path) {
        browser.open(path);
        browser.until(
                "the form is there for " + account,
                () -> !browser.at().startsWith(gateway) && browser.shows("#password"));
        browser.choose("#username", account);
        browser.type("#password", password);
        browser.tap("form button");
        browser.until(account + " is signed in", () -> browser.at().startsWith(gateway) && browser.shows("#main"));
    }

    /** Signs out on the page; the next page asks who it is again. */
    public void leave() {
        browser.tap("form[action$='/logout'] button");
        browser.until("somebody has left", () -> !browser.shows("form[action$='/logout']"));
    }
}
