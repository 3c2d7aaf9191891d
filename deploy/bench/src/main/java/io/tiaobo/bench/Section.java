package io.tiaobo.bench;

/** A part of the benchmark that can run alone. */
public interface Section {
    /** Its name on the command line. */
    String name();

    /** Measures and adds its rows. */
    void run(Bench bench);
}
