package io.tiaobo.runtime.web;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Texts for people in Chinese and English. Placeholders are named, {@code {usable}}, so that translators see what they stand
 * for. A service's own bundle {@code messages} comes before the runtime's.
 */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final MessageSource bundles;

    private Texts(MessageSource bundles) {
        this.bundles = bundles;
    }

    /** Reads {@code messages*.properties} of the service and {@code runtime-messages*.properties}, both UTF-8. */
    public static Texts fromClasspath() {
        ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();
        source.setBasenames("classpath:messages", "classpath:runtime-messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.CHINESE);
        source.setUseCodeAsDefaultMessage(true);
        return new Texts(source);
    }

    /** The text of a key in a language, placeholders filled; the key itself when there is no such text. */
    public String get(String key, Map<String, String> arguments, Locale locale) {
        String pattern = bundles.getMessage(key, null, locale);
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), found.group())));
    }
}
