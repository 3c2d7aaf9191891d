package io.tiaobo.shortage.waitinglist.command;

import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A patient asks for medicine that is not there (S1-19). Answered with {@code outcome} AVAILABLE (the shelf suffices, nobody
 * waits; {@code drugCode} says with what), SERVED or WAITING (with {@code position}, from 1). The same entry again changes nothing.
 *
 * @param siteCode site
 * @param genericGroup substitution group of the product
 * @param entryId new entry, chosen by the caller
 * @param drugCode product the patient takes
 * @param substitutes products the patient also accepts, by recorded consent; of the same group
 * @param quantity units wanted, above 0
 * @param daysLeft days of medicine the patient still holds, at least 0
 * @param riskClass risk of an interruption
 * @param seen what is known of the group's products at the site
 * @param now when, UTC
 */
public record RegisterPatient(
        String siteCode,
        String genericGroup,
        String entryId,
        String drugCode,
        List<String> substitutes,
        long quantity,
        int daysLeft,
        RiskClass riskClass,
        Seen<Shelf> seen,
        Instant now)
        implements WaitingListCommand {
    /** What was seen of the shelf. */
    public Shelf shelf() {
        return seen.evidence();
    }

    @Override
    @TargetAggregateIdentifier
    public String listId() {
        return WaitingListCommand.idOf(siteCode, genericGroup);
    }
}
