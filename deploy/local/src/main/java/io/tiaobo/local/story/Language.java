package io.tiaobo.local.story;

/** The language of a story's timeline. */
public enum Language {
    /** Chinese. */
    zh,
    /** English. */
    en;

    /** The text of this language. */
    public String of(String chinese, String english) {
        return this == zh ? chinese : english;
    }
}
