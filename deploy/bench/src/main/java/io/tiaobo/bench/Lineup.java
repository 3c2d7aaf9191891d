package io.tiaobo.bench;

import io.tiaobo.bench.subject.SubjectProcess;
import java.util.ArrayList;
import java.util.List;

/** The running subjects of a section, in the order of a round. */
public final class Lineup implements AutoCloseable {
    private final List<SubjectProcess> subjects = new ArrayList<>();

    /** Adds one, which is closed with the others. */
    public void add(SubjectProcess subject) {
        subjects.add(subject);
    }

    /** The subjects. */
    public List<SubjectProcess> subjects() {
        return List.copyOf(subjects);
    }

    @Override
    public void close() {
        subjects.forEach(SubjectProcess::close);
    }
}
