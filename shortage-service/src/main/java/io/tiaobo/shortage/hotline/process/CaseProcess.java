package io.tiaobo.shortage.hotline.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.shortage.cause.domain.CauseRules;
import io.tiaobo.shortage.cause.domain.CauseVerification;
import io.tiaobo.shortage.cause.projection.SupplyFactQueries;
import io.tiaobo.shortage.hotline.command.LinkItem;
import io.tiaobo.shortage.hotline.command.RecordFindings;
import io.tiaobo.shortage.hotline.command.SolveItem;
import io.tiaobo.shortage.hotline.domain.CaseItem;
import io.tiaobo.shortage.hotline.domain.LinkKind;
import io.tiaobo.shortage.hotline.domain.Solution;
import io.tiaobo.shortage.hotline.event.CoordinationStarted;
import io.tiaobo.shortage.hotline.event.ItemLinked;
import io.tiaobo.shortage.hotline.event.VerificationStarted;
import io.tiaobo.shortage.reference.StockLevels;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.DeclareShortage;
import io.tiaobo.shortage.shortage.domain.Cause;
import io.tiaobo.shortage.shortage.event.ShortageResolved;
import io.tiaobo.shortage.waitinglist.event.PatientServed;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * What a case sets going: the facts are looked up for every drug (S1-14), a confirmed cause makes a shortage that searches for
 * stock at once (S1-22), and what ends a shortage or serves a patient solves the drug of the case. Command ids are derived, so
 * a repetition is the same.
 */
@Component
public class CaseProcess {
    private final CommandExecutor commands;
    private final StockLevels levels;
    private final SupplyFactQueries facts;
    private final CauseRules rules;
    private final CaseWatch watch;

    CaseProcess(
            CommandExecutor commands, StockLevels levels, SupplyFactQueries facts, CauseRules rules, CaseWatch watch) {
        this.commands = commands;
        this.levels = levels;
        this.facts = facts;
        this.rules = rules;
        this.watch = watch;
    }

    @EventHandler
    void on(VerificationStarted e) {
        for (CaseItem item : e.items()) {
            String id = e.caseId() + ":verify:" + e.round() + ":" + item.drugCode();
            if (!commands.hasRun(id)) {
                commands.execute(
                        id,
                        new RecordFindings(
                                e.caseId(),
                                item.drugCode(),
                                e.round(),
                                CauseVerification.of(
                                        facts.facts(
                                                e.siteCode(),
                                                item.drugCode(),
                                                item.quantity(),
                                                BusinessDate.of(e.occurredAt())),
                                        rules),
                                e.occurredAt()));
            }
        }
    }

    @EventHandler
    void on(CoordinationStarted e) {
        for (CaseItem item : e.items()) {
            String id = e.caseId() + ":short:" + item.drugCode() + ":"
                    + e.occurredAt().toEpochMilli();
            Decision answer = commands.execute(
                    id,
                    new DeclareShortage(
                            e.siteCode(),
                            item.drugCode(),
                            Cause.DISPENSE_REFUSED,
                            Seen.of(levels.watch(e.siteCode(), item.drugCode()).level()),
                            item.quantity(),
                            item.daysLeft(),
                            e.occurredAt()));
            String shortageId = answer.details().getOrDefault("shortageId", "");
            if (shortageId.isEmpty()) {
                solve(e.caseId(), item.drugCode(), Solution.RESTOCKED, e.siteCode(), e.occurredAt());
            } else {
                commands.execute(
                        e.caseId() + ":link:" + item.drugCode() + ":" + shortageId,
                        new LinkItem(e.caseId(), item.drugCode(), LinkKind.SHORTAGE, shortageId, e.occurredAt()));
            }
        }
    }

    /** An entry may have been served before it was linked. */
    @EventHandler
    void on(ItemLinked e) {
        watch.follow(e.caseId(), e.drugCode(), e.kind(), e.reference());
        if (e.kind() == LinkKind.REGISTRATION && watch.wasServed(e.reference())) {
            solve(e.caseId(), e.drugCode(), Solution.SERVED, e.reference(), e.occurredAt());
        }
    }

    /** A shortage that a person cancelled solves nothing. */
    @EventHandler
    void on(ShortageResolved e) {
        if (e.cancelReason() == null) {
            watch.followers(LinkKind.SHORTAGE, e.shortageId())
                    .forEach(follower -> solve(
                            follower.caseId(),
                            follower.drugCode(),
                            Solution.RESTOCKED,
                            e.shortageId(),
                            e.occurredAt()));
        }
    }

    @EventHandler
    void on(PatientServed e) {
        watch.served(e.entryId());
        watch.followers(LinkKind.REGISTRATION, e.entryId())
                .forEach(follower ->
                        solve(follower.caseId(), follower.drugCode(), Solution.SERVED, e.entryId(), e.occurredAt()));
    }

    private void solve(String caseId, String drugCode, Solution solution, String reference, Instant now) {
        commands.execute(
                caseId + ":solve:" + drugCode + ":" + solution + ":" + reference + ":" + now.toEpochMilli(),
                new SolveItem(caseId, drugCode, solution, reference, now));
    }
}
