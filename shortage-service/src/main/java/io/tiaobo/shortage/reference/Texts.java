package io.tiaobo.shortage.reference;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Sentences for people, in Chinese and English, with values by name. */
public enum Texts {
    /** Chinese. */
    ZH(Locale.SIMPLIFIED_CHINESE),
    /** English. */
    EN(Locale.ENGLISH);

    private final ResourceBundle sentences;

    Texts(Locale locale) {
        sentences = ResourceBundle.getBundle(
                "texts", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence of a key with its {@code {names}} replaced; an unknown key is a programming error and throws. */
    public String say(String key, Map<String, String> values) {
        String sentence = sentences.getString(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }
}
