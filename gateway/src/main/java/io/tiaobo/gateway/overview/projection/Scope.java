package io.tiaobo.gateway.overview.projection;

import io.tiaobo.gateway.Language;
import java.util.Locale;

/**
 * Which part of the network is looked at, and in which language names are given.
 *
 * @param region beginning of an administrative division code; empty for the whole network
 * @param chinese names in Chinese, else in English
 * @param focus figure whose rows are looked at
 */
public record Scope(String region, boolean chinese, Focus focus) {
    /** Every row of a part of the network. */
    public Scope(String region, boolean chinese) {
        this(region, chinese, Focus.ALL);
    }

    /** What a page was asked for; of the code only what can be in one. */
    public static Scope of(String region, Locale locale, Focus focus) {
        return new Scope(region.replaceAll("[^0-9A-Za-z-]", ""), Language.isChinese(locale), focus);
    }

    /** For pages of one site or lot, where only the language matters. */
    public static Scope everywhere(Locale locale) {
        return of("", locale, Focus.ALL);
    }

    /** The column of a name in the reader's language. */
    public String name(String alias, String code) {
        return "coalesce(" + alias + (chinese ? ".name_zh" : ".name_en") + ", " + code + ")";
    }

    /** The column of a drug's dispensing unit in the reader's language. */
    public String unit(String alias) {
        return "coalesce(" + alias + (chinese ? ".unit_zh" : ".unit_en") + ", '')";
    }
}
