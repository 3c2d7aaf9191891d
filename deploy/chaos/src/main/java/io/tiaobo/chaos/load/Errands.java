package io.tiaobo.chaos.load;

import java.util.List;
import java.util.SplittableRandom;

/** Something somebody does again and again. */
interface Errands {
    /** Does one thing and returns when it is answered. */
    void next(SplittableRandom random);

    static <T> T oneOf(SplittableRandom random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** An id for a command, made before it is said; from the seed, so that a run can be followed. */
    static String newKey(SplittableRandom random) {
        return new java.util.UUID(random.nextLong(), random.nextLong()).toString();
    }
}
