package io.tiaobo.shortage.hotline.domain;

/**
 * What the citizen said to somebody who did not handle the case (S1-39, S1-40).
 *
 * @param reached whether the citizen was reached
 * @param solved whether the matter is solved; false unless reached
 * @param result satisfaction with the result, 1 (not at all) to 5; 0 unless reached
 * @param attitude satisfaction with the attitude, 1 to 5; 0 unless reached
 */
public record Callback(boolean reached, boolean solved, int result, int attitude) {}
