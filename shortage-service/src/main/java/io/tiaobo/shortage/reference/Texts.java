package io.tiaobo.shortage.reference;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

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

    /** A quantity of a drug with its unit, 1 tablet, 2 tablets; the bare number while the drug is unknown. */
    public String amount(long quantity, @Nullable DrugFacts drug) {
        if (drug == null) {
            return String.valueOf(quantity);
        }
        String unit = this == ZH ? drug.unitZh() : drug.unitEn() + (quantity == 1 ? "" : "s");
        return quantity + " " + unit;
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
