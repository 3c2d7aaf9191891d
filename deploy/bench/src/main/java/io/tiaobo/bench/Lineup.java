package io.tiaobo.bench;

import io.tiaobo.bench.subject.SubjectProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The running subjects of a section, in the order of a round; afterwards each of them is given back. */
public final class Lineup implements AutoCloseable {
    private final List<SubjectProcess> subjects = new ArrayList<>();
    private final Consumer<SubjectProcess> afterwards;

    /** Tells what becomes of the subjects when the section has ended. */
    Lineup(Consumer<SubjectProcess> afterwards) {
        this.afterwards = afterwards;
    }

    /** Adds one. */
    public void add(SubjectProcess subject) {
        subjects.add(subject);
    }

    /** The subjects. */
    public List<SubjectProcess> subjects() {
        return List.copyOf(subjects);
    }

    @Override
    public void close() {
        subjects.forEach(afterwards);
    }
}
