package io.tiaobo.bench.subject;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order; one line of JSON.
 *
 * @param figures what was measured, by name
 * @param failure why nothing was; null if it went well
 */
public record Answer(Map<String, Double> figures, @Nullable String failure) {}
