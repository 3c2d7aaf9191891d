package io.tiaobo.local.story;

import io.tiaobo.local.Http;
import java.io.PrintStream;

/** A story: a timeline, expectations and the one public address everything goes through. */
public abstract class Story {
    private final Timeline timeline;
    private final Expectation expect;
    private final Http gateway;
    private final Language language;

    /** A story against a running system. */
    protected Story(Http gateway, Language language, PrintStream out) {
        this.gateway = gateway;
        this.language = language;
        this.timeline = new Timeline(out, language);
        this.expect = new Expectation(timeline);
    }

    /** Plays it; throws a {@link io.tiaobo.local.UserProblem} at the first step that is not as told. */
    public abstract void play();

    /** Where steps are printed. */
    protected final Timeline timeline() {
        return timeline;
    }

    /** Where steps are checked. */
    protected final Expectation expect() {
        return expect;
    }

    /** The public interface. */
    protected final Http gateway() {
        return gateway;
    }

    /** The language details are told in. */
    protected final Language language() {
        return language;
    }
}
