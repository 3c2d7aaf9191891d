package io.tiaobo.chaos.run;

/** Where a run says what it is doing. */
@FunctionalInterface
public interface Progress {
    /** One line, in both languages. */
    void say(String zh, String en);
}
