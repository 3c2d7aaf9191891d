package io.tiaobo.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Randomness that can be repeated: the seed is fixed per name, or the one of {@code -Dtiaobo.seed=…}. When a test fails
 * that drew a seed, the seed and the option that repeats it are printed.
 */
public final class Seeds implements TestExecutionListener {
    private static final ThreadLocal<Map<String, Long>> DRAWN = ThreadLocal.withInitial(LinkedHashMap::new);

    /** For the JUnit platform, which finds this class as a listener by itself. */
    public Seeds() {}

    /** A generator whose seed follows from the test's class and method. */
    public static SplittableRandom random(TestInfo test) {
        String type = test.getTestClass().map(Class::getSimpleName).orElse("");
        return random(type + "." + test.getDisplayName());
    }

    /** A generator whose seed follows from the name. */
    public static SplittableRandom random(String name) {
        long seed = Long.getLong("tiaobo.seed", name.hashCode() * 0x9E3779B97F4A7C15L);
        DRAWN.get().put(name, seed);
        return new SplittableRandom(seed);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest()) {
            return;
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            messages(DRAWN.get()).forEach(System.err::println);
        }
        DRAWN.remove();
    }

    static List<String> messages(Map<String, Long> drawn) {
        List<String> lines = new ArrayList<>();
        drawn.forEach((name, seed) -> lines.add("seed of %s: repeat with -Dtiaobo.seed=%d".formatted(name, seed)));
        return lines;
    }
}
