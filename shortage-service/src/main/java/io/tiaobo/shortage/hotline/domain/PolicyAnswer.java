package io.tiaobo.shortage.hotline.domain;

import java.util.Map;

/**
 * The answer to a question about policy (S1-35, S1-44).
 *
 * @param question code word of the question
 * @param allowed whether the rules allow what was asked about
 * @param rule rule and version the answer rests on
 * @param text approved explanation and version
 * @param numbers figures of the answer, by name; {@code edited} says why it differs from what the policy check proposed, an
 *     {@link AnswerEdit}
 */
public record PolicyAnswer(String question, boolean allowed, String rule, String text, Map<String, String> numbers) {}
