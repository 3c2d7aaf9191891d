package io.tiaobo.gateway;

import java.util.Locale;

/** What pages are written in: English for who asks for it, Chinese for everybody else. */
public final class Language {
    private Language() {}

    /** Whether names and sentences are given in Chinese. */
    public static boolean isChinese(Locale locale) {
        return !locale.getLanguage().equals("en");
    }

    /** The same as a code, {@code zh} or {@code en}; what services are told to answer refusals in. */
    public static String of(Locale locale) {
        return isChinese(locale) ? "zh" : "en";
    }
}
