package io.tiaobo.chaos.faults;

import java.time.Duration;

/** Something that goes wrong for a while. */
public interface Fault {
    /** What goes wrong. */
    FaultKind kind();

    /** Where. */
    String target();

    /** Time between {@link #begin()} and {@link #end()}. */
    Duration lasts();

    /** It goes wrong. */
    void begin();

    /** It is put right; what was hit may still need time to recover. */
    void end();
}
