package io.tiaobo.shortage.hotline.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.shortage.cause.domain.SupplyCause;
import io.tiaobo.shortage.hotline.command.AnswerEnquiry;
import io.tiaobo.shortage.hotline.command.AnswerPolicy;
import io.tiaobo.shortage.hotline.command.AskSite;
import io.tiaobo.shortage.hotline.command.LinkItem;
import io.tiaobo.shortage.hotline.command.OpenCase;
import io.tiaobo.shortage.hotline.command.OverruleCause;
import io.tiaobo.shortage.hotline.command.PassClock;
import io.tiaobo.shortage.hotline.command.PressSite;
import io.tiaobo.shortage.hotline.command.RecordCallback;
import io.tiaobo.shortage.hotline.command.RecordContact;
import io.tiaobo.shortage.hotline.command.RecordFindings;
import io.tiaobo.shortage.hotline.command.ReopenCase;
import io.tiaobo.shortage.hotline.command.SolveItem;
import io.tiaobo.shortage.hotline.command.StartCoordination;
import io.tiaobo.shortage.hotline.command.StartVerification;
import io.tiaobo.shortage.hotline.event.CallbackMade;
import io.tiaobo.shortage.hotline.event.CallerContacted;
import io.tiaobo.shortage.hotline.event.CaseClosed;
import io.tiaobo.shortage.hotline.event.CaseOpened;
import io.tiaobo.shortage.hotline.event.CaseReopened;
import io.tiaobo.shortage.hotline.event.CaseResolved;
import io.tiaobo.shortage.hotline.event.CauseOverruled;
import io.tiaobo.shortage.hotline.event.CausesFound;
import io.tiaobo.shortage.hotline.event.ClockPassed;
import io.tiaobo.shortage.hotline.event.ClockReminded;
import io.tiaobo.shortage.hotline.event.CoordinationStarted;
import io.tiaobo.shortage.hotline.event.ItemLinked;
import io.tiaobo.shortage.hotline.event.ItemSolved;
import io.tiaobo.shortage.hotline.event.PolicyAnswered;
import io.tiaobo.shortage.hotline.event.SiteAnswered;
import io.tiaobo.shortage.hotline.event.SiteAsked;
import io.tiaobo.shortage.hotline.event.SitePressed;
import io.tiaobo.shortage.hotline.event.VerificationStarted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One call for help, from the hotline to the satisfied callback (S1-10 … S1-46). Its id follows from channel and work order, so
 * a work order has one case. What it knows of drugs, questions, clocks and people stands in {@link CaseFile}.
 */
public class HotlineCase {
    @AggregateIdentifier
    private @Nullable String caseId;

    private CaseState state = CaseState.INTAKE;
    private int round;
    private final CaseFile file = new CaseFile();

    HotlineCase() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(OpenCase c) {
        if (caseId != null) {
            return Decision.refuse(
                    "WORK_ORDER_KNOWN", Map.of("workOrder", c.intake().workOrder()));
        }
        List<String> earlier = c.earlier().evidence();
        apply(new CaseOpened(c.caseId(), c.intake(), c.clocks(), earlier, c.now()));
        return Decision.accept(Map.of("caseId", c.caseId(), "repeated", String.valueOf(!earlier.isEmpty())));
    }

    @CommandHandler
    Decision handle(RecordContact c) {
        apply(new CallerContacted(c.caseId(), c.contactId(), c.officer(), c.reached(), c.content(), c.told(), c.now()));
        return Decision.accept();
    }

    @CommandHandler
    Decision handle(StartVerification c) {
        if (state != CaseState.INTAKE && state != CaseState.VERIFYING) {
            return wrongState();
        }
        apply(new VerificationStarted(c.caseId(), round + 1, file.siteCode(), file.missing(), c.officer(), c.now()));
        return Decision.accept(Map.of("round", String.valueOf(round)));
    }

    @CommandHandler
    Decision handle(RecordFindings c) {
        if (state == CaseState.VERIFYING && c.round() == round && file.has(c.drugCode())) {
            apply(new CausesFound(c.caseId(), c.drugCode(), c.round(), c.findings(), c.now()));
        }
        return Decision.accept();
    }

    @CommandHandler
    Decision handle(OverruleCause c) {
        if (state != CaseState.VERIFYING) {
            return wrongState();
        }
        if (!file.has(c.drugCode())) {
            return notOfCase(c.drugCode());
        }
        apply(new CauseOverruled(
                c.caseId(), c.drugCode(), c.cause(), c.verdict(), c.reason(), c.source(), c.officer(), c.now()));
        return Decision.accept();
    }

    @CommandHandler
    Decision handle(AskSite c) {
        if (state == CaseState.CLOSED) {
            return wrongState();
        }
        apply(new SiteAsked(c.caseId(), c.enquiryId(), c.siteCode(), c.siteOfficer(), c.dueAt(), c.officer(), c.now()));
        return Decision.accept(Map.of("enquiryId", c.enquiryId()));
    }

    @CommandHandler
    Decision handle(AnswerEnquiry c) {
        if (!file.asks(c.enquiryId())) {
            return Decision.refuse("ENQUIRY_NOT_OPEN");
        }
        apply(new SiteAnswered(c.caseId(), c.enquiryId(), c.answer(), c.now()));
        return Decision.accept();
    }

    /** The way out of the verification: every cause decided, one accepted for each drug, and somebody else agrees. */
    @CommandHandler
    Decision handle(StartCoordination c) {
        if (state != CaseState.VERIFYING) {
            return wrongState();
        }
        for (ItemProgress item : file.unsolved()) {
            List<SupplyCause> undecided = item.undecided();
            String drug = item.item().drugCode();
            if (!undecided.isEmpty()) {
                return Decision.refuse("EVIDENCE_MISSING", Map.of("drug", drug, "causes", undecided.toString()));
            }
            if (item.accepted().isEmpty()) {
                return Decision.refuse("CAUSE_NOT_FOUND", Map.of("drug", drug));
            }
        }
        if (c.officer().equals(c.authorisedBy()) || file.hasHandled(c.authorisedBy())) {
            return Decision.refuse("SELF_AUTHORISED");
        }
        apply(new CoordinationStarted(
                c.caseId(), file.siteCode(), file.missing(), file.confirmed(), c.authorisedBy(), c.now()));
        resolveIfDone(c.now());
        return Decision.accept();
    }

    @CommandHandler
    Decision handle(LinkItem c) {
        if (!file.has(c.drugCode())) {
            return notOfCase(c.drugCode());
        }
        if (!file.item(c.drugCode()).isLinked(c.kind(), c.reference())) {
            apply(new ItemLinked(c.caseId(), c.drugCode(), c.kind(), c.reference(), c.now()));
        }
        return Decision.accept();
    }

    @CommandHandler
    Decision handle(SolveItem c) {
        if (!file.has(c.drugCode())) {
            return notOfCase(c.drugCode());
        }
        ItemProgress item = file.item(c.drugCode());
        if (c.solution() == Solution.BY_HAND && state != CaseState.COORDINATING) {
            return wrongState();
        }
        boolean citizenStillWaits = c.solution() == Solution.RESTOCKED && item.registered();
        if (!item.solved() && !citizenStillWaits) {
            apply(new ItemSolved(c.caseId(), c.drugCode(), c.solution(), c.reference(), c.now()));
            resolveIfDone(c.now());
        }
        return Decision.accept();
    }

    @CommandHandler
    Decision handle(AnswerPolicy c) {
        String question = c.answer().question();
        if (!file.wasAsked(question)) {
            return Decision.refuse("QUESTION_NOT_OF_CASE", Map.of("question", question));
        }
        apply(new PolicyAnswered(c.caseId(), c.answer(), c.officer(), c.now()));
        resolveIfDone(c.now());
        return Decision.accept();
    }

    @CommandHandler
    Decision handle(PressSite c) {
        if (state != CaseState.COORDINATING) {
            return wrongState();
        }
        apply(new SitePressed(c.caseId(), c.transferId(), c.leg(), c.step(), c.siteCode(), c.officer(), c.now()));
        return Decision.accept(Map.of("site", c.siteCode(), "step", c.step()));
    }

    @CommandHandler
    Decision handle(RecordCallback c) {
        if (state != CaseState.RESOLVED && state != CaseState.CALLBACK) {
            return wrongState();
        }
        if (file.officeHandled(c.officer().office())) {
            return Decision.refuse("SAME_OFFICE", Map.of("office", c.officer().office()));
        }
        apply(new CallbackMade(c.caseId(), c.officer(), c.callback(), c.now()));
        if (c.callback().reached() && c.callback().solved()) {
            apply(new CaseClosed(c.caseId(), c.now()));
        } else if (c.callback().reached()) {
            apply(new CaseReopened(
                    c.caseId(), ReopenReason.NOT_SOLVED, file.drugs(), c.clocks(), c.officer(), c.now()));
        }
        return Decision.accept(Map.of("state", state.name()));
    }

    @CommandHandler
    Decision handle(ReopenCase c) {
        if (state != CaseState.RESOLVED && state != CaseState.CALLBACK && state != CaseState.CLOSED) {
            return wrongState();
        }
        for (String drug : c.drugs()) {
            if (!file.has(drug)) {
                return notOfCase(drug);
            }
        }
        apply(new CaseReopened(c.caseId(), c.reason(), c.drugs(), c.clocks(), c.officer(), c.now()));
        return Decision.accept();
    }

    @CommandHandler
    Decision handle(PassClock c) {
        Due due = file.running(c.clock());
        if (due != null && c.at().equals(c.reminder() ? due.remindAt() : due.dueAt())) {
            apply(
                    c.reminder()
                            ? new ClockReminded(c.caseId(), c.clock(), due.dueAt(), c.now())
                            : new ClockPassed(c.caseId(), c.clock(), due.dueAt(), c.now()));
        }
        return Decision.accept();
    }

    private void resolveIfDone(Instant now) {
        if (caseId != null && state == CaseState.COORDINATING && file.done()) {
            apply(new CaseResolved(caseId, now));
        }
    }

    private Decision wrongState() {
        return Decision.refuse("WRONG_STATE", Map.of("state", state.name()));
    }

    private static Decision notOfCase(String drugCode) {
        return Decision.refuse("DRUG_NOT_OF_CASE", Map.of("drug", drugCode));
    }

    @EventSourcingHandler
    void on(CaseOpened e) {
        caseId = e.caseId();
        file.open(e.intake());
        file.start(e.clocks());
    }

    @EventSourcingHandler
    void on(CallerContacted e) {
        file.handledBy(e.officer());
        if (e.reached()) {
            file.stop(CaseClock.FIRST_CONTACT);
        }
        if (e.reached() && e.told().contains(Told.RESULT)) {
            file.stop(CaseClock.ANSWER);
        }
    }

    @EventSourcingHandler
    void on(VerificationStarted e) {
        state = CaseState.VERIFYING;
        round = e.round();
        file.handledBy(e.officer());
    }

    @EventSourcingHandler
    void on(CausesFound e) {
        file.change(e.drugCode(), item -> item.found(e.findings()));
    }

    @EventSourcingHandler
    void on(CauseOverruled e) {
        file.change(e.drugCode(), item -> item.overruled(e.cause(), e.verdict()));
        file.handledBy(e.officer());
    }

    @EventSourcingHandler
    void on(SiteAsked e) {
        file.asked(e.enquiryId());
        file.handledBy(e.officer());
    }

    @EventSourcingHandler
    void on(SiteAnswered e) {
        file.answered(e.enquiryId());
    }

    @EventSourcingHandler
    void on(CoordinationStarted e) {
        state = CaseState.COORDINATING;
        file.allowedBy(e.authorisedBy());
        file.stop(CaseClock.VERIFICATION);
    }

    @EventSourcingHandler
    void on(ItemLinked e) {
        file.change(e.drugCode(), item -> item.linked(e.kind(), e.reference()));
    }

    @EventSourcingHandler
    void on(ItemSolved e) {
        file.change(e.drugCode(), ItemProgress::withSolution);
    }

    @EventSourcingHandler
    void on(PolicyAnswered e) {
        file.answeredPolicy(e.answer().question());
        file.handledBy(e.officer());
    }

    @EventSourcingHandler
    void on(CaseResolved e) {
        state = CaseState.RESOLVED;
        file.stop(CaseClock.COORDINATION);
    }

    @EventSourcingHandler
    void on(SitePressed e) {
        file.handledBy(e.officer());
    }

    @EventSourcingHandler
    void on(CallbackMade e) {
        state = CaseState.CALLBACK;
    }

    @EventSourcingHandler
    void on(CaseClosed e) {
        state = CaseState.CLOSED;
        file.stop(CaseClock.ANSWER);
    }

    @EventSourcingHandler
    void on(CaseReopened e) {
        state = CaseState.VERIFYING;
        e.drugs().forEach(drug -> file.change(drug, ItemProgress::missingAgain));
        file.start(e.clocks());
    }

    @EventSourcingHandler
    void on(ClockPassed e) {
        file.stop(e.clock());
    }

    /** The aggregate's identifier; null before the case was opened. */
    @Nullable String caseId() {
        return caseId;
    }
}
