package io.tiaobo.local.story;

/**
 * A drug of a story.
 *
 * @param code code
 * @param zh name in Chinese
 * @param en name in English
 */
record Drug(String code, String zh, String en) {}
