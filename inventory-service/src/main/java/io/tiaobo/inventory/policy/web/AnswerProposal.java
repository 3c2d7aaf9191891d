package io.tiaobo.inventory.policy.web;

import io.tiaobo.inventory.policy.domain.VolumeProgress;
import io.tiaobo.inventory.policy.projection.ExplanationView;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a caseworker may answer to a citizen's question, ready to be put into the case as it is (S1-35, S1-44). It can be asked for
 * again: the same day and products give the same answer.
 *
 * @param question the question's code word, also the tag of the approved explanation
 * @param allowed whether the site may buy the product now
 * @param rule rule and version, {@code code#version}; the verdict where no rule was needed
 * @param text approved explanation and version, {@code tag#version}
 * @param numbers day, drug, verdict and the figures the answer rests on, by name
 * @param answerZh the check's answer in words, in Chinese
 * @param answerEn the same in English
 * @param explanationZh the approved explanation in Chinese
 * @param explanationEn the same in English
 */
record AnswerProposal(
        String question,
        boolean allowed,
        String rule,
        String text,
        Map<String, String> numbers,
        String answerZh,
        String answerEn,
        String explanationZh,
        String explanationEn) {
    static AnswerProposal of(PurchaseAnswer answer, ExplanationView explanation, LocalDate day) {
        String rule = answer.rule() == null
                ? answer.verdict().name()
                : answer.rule().rule().code() + "#" + answer.rule().version();
        Map<String, String> numbers = new TreeMap<>(Map.of(
                "day",
                day.toString(),
                "drug",
                answer.drugCode(),
                "verdict",
                answer.verdict().name()));
        VolumeProgress volume = answer.volume();
        if (volume != null) {
            numbers.put("agreed", String.valueOf(volume.agreed()));
            numbers.put("received", String.valueOf(volume.received()));
            numbers.put("percent", volume.percent().stripTrailingZeros().toPlainString());
        }
        return new AnswerProposal(
                explanation.tag(),
                answer.allowed(),
                rule,
                explanation.tag() + "#" + explanation.version(),
                numbers,
                answer.textZh(),
                answer.textEn(),
                explanation.textZh(),
                explanation.textEn());
    }
}
