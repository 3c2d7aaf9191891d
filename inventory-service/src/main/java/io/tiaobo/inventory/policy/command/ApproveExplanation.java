package io.tiaobo.inventory.policy.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An office approved what may be said to citizens about a question or a rumour (S1-08, S1-44). Another text is a new version.
 *
 * @param tag the question, for example {@code ORIGINATOR_BANNED}
 * @param textZh text in Chinese
 * @param textEn text in English
 * @param approvedBy office; never a person
 * @param validFrom first day, Asia/Shanghai
 */
public record ApproveExplanation(String tag, String textZh, String textEn, String approvedBy, LocalDate validFrom)
        implements PolicyCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "explanation:" + tag;
    }
}
