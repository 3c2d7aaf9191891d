package io.tiaobo.shortage.hotline.command;

import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.PolicyAnswer;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Answers a question about policy. Refused with {@code QUESTION_NOT_OF_CASE}.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param answer the answer
 * @param officer who did it
 * @param now when, UTC
 */
public record AnswerPolicy(@TargetAggregateIdentifier String caseId, PolicyAnswer answer, Officer officer, Instant now)
        implements HotlineCommand {}
