package io.tiaobo.browser;

/**
 * How somebody sees a page.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param width width of the page in pixels
 * @param height height of what is seen without scrolling, in pixels
 * @param dark whether the device is set to dark colours
 */
public record Look(String language, int width, int height, boolean dark) {
    /** A tablet held upright, Chinese, in daylight. */
    public static final Look TABLET = new Look("zh-CN", 800, 1280, false);

    /** The same in another language. */
    public Look in(String other) {
        return new Look(other, width, height, dark);
    }

    /** The same at night. */
    public Look atNight() {
        return new Look(language, width, height, true);
    }
}
