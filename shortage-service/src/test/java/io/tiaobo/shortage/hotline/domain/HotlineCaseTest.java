package io.tiaobo.shortage.hotline.domain;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.shortage.cause.domain.Evidence;
import io.tiaobo.shortage.cause.domain.EvidenceKind;
import io.tiaobo.shortage.cause.domain.Finding;
import io.tiaobo.shortage.cause.domain.SupplyCause;
import io.tiaobo.shortage.cause.domain.Verdict;
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
import io.tiaobo.shortage.hotline.event.CaseClosed;
import io.tiaobo.shortage.hotline.event.CaseReopened;
import io.tiaobo.shortage.hotline.event.CaseResolved;
import io.tiaobo.shortage.hotline.event.ClockPassed;
import io.tiaobo.shortage.hotline.event.ClockReminded;
import io.tiaobo.shortage.hotline.event.CoordinationStarted;
import io.tiaobo.shortage.hotline.event.ItemSolved;
import io.tiaobo.shortage.hotline.event.SitePressed;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HotlineCaseTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String CASE = "C/2f6c1c0e-94a3-3c0b-8d27-5f1f0b7c9a61";
    private static final String DRUG = "IRB-ORIG";
    private static final String OTHER = "MET-ORIG";
    private static final String SITE = "FT-ZHANGJIAFEN";
    private static final Officer HANDLER = new Officer("FT-BUREAU", "b-17");
    private static final Officer CHIEF = new Officer("FT-BUREAU", "b-03");
    private static final Officer DISTRICT = new Officer("FT-DISTRICT", "d-08");
    private static final Due FIRST =
            new Due(CaseClock.FIRST_CONTACT, NOW.plus(Duration.ofMinutes(90)), NOW.plus(Duration.ofHours(2)));
    private static final Due ANSWER =
            new Due(CaseClock.ANSWER, NOW.plus(Duration.ofDays(11)), NOW.plus(Duration.ofDays(15)));

    private final FixtureConfiguration<HotlineCase> fixture = new AggregateTestFixture<>(HotlineCase.class);
    private final List<Object> before = new ArrayList<>();

    private static OpenCase open(List<String> questions, String... drugs) {
        List<CaseItem> items = Arrays.stream(drugs)
                .map(drug -> new CaseItem(drug, 28, 0, RiskClass.HIGH))
                .toList();
        Intake intake = new Intake(
                "12345",
                "W-1",
                SITE,
                "110106",
                DispatchClass.TWO_HOURS,
                WantedOutcome.MEDICINE_AT_STATION,
                items,
                questions);
        return new OpenCase(CASE, intake, List.of(FIRST, ANSWER), Seen.of(List.of()), NOW);
    }

    private static RecordFindings findings(String drug, int round, @Nullable SupplyCause accepted) {
        Evidence evidence = new Evidence(EvidenceKind.SHELF, List.of("event-1"), Map.of("usable", "0"));
        return new RecordFindings(
                CASE,
                drug,
                round,
                Arrays.stream(SupplyCause.values())
                        .map(cause -> new Finding(
                                cause, cause == accepted ? Verdict.ACCEPTED : Verdict.REJECTED, List.of(evidence)))
                        .toList(),
                NOW);
    }

    private static StartVerification verify() {
        return new StartVerification(CASE, HANDLER, NOW);
    }

    private static StartCoordination coordinate(Officer authorisedBy) {
        return new StartCoordination(CASE, HANDLER, authorisedBy, NOW);
    }

    private static SolveItem solved(String drug, Solution solution) {
        return new SolveItem(CASE, drug, solution, "reference", NOW);
    }

    private static RecordCallback callback(Officer officer, boolean reached, boolean solved) {
        int mark = reached ? solved ? 5 : 1 : 0;
        return new RecordCallback(CASE, officer, new Callback(reached, solved, mark, mark), List.of(ANSWER), NOW);
    }

    private HotlineCaseTest given(Object... commands) {
        before.addAll(List.of(commands));
        return this;
    }

    private ResultValidator<HotlineCase> when(Object command) {
        TestExecutor<HotlineCase> executor =
                before.isEmpty() ? fixture.givenNoPriorActivity() : fixture.givenCommands(before.toArray());
        return executor.when(command).expectSuccessfulHandlerExecution();
    }

    private void refuses(Object command, String reason) {
        when(command)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(hasToString(containsString("reason=" + reason)));
    }

    private HotlineCaseTest verified(String... drugs) {
        given(open(List.of(), drugs), verify());
        for (String drug : drugs) {
            given(findings(drug, 1, SupplyCause.SMALL_VOLUME_CROWDED_OUT));
        }
        return this;
    }

    @Test
    @DisplayName("S1-10, A5, A7: a work order has one case, whichever officer takes the call down")
    void opensOneCaseForAWorkOrder() {
        given(open(List.of(), DRUG)).refuses(open(List.of(), DRUG), "WORK_ORDER_KNOWN");
    }

    @Test
    @DisplayName("S1-01, S1-13: no way out of the verification without evidence for every cause of every drug")
    void staysInVerificationWithoutEvidence() {
        given(open(List.of(), DRUG, OTHER), verify(), findings(DRUG, 1, SupplyCause.SMALL_VOLUME_CROWDED_OUT))
                .refuses(coordinate(CHIEF), "EVIDENCE_MISSING");
    }

    @Test
    @DisplayName("S1-12: knowing what it is not is not knowing the cause")
    void staysInVerificationWithoutACause() {
        given(open(List.of(), DRUG), verify(), findings(DRUG, 1, null)).refuses(coordinate(CHIEF), "CAUSE_NOT_FOUND");
    }

    @Test
    @DisplayName("S1-17: the confirmed cause is part of the history")
    void confirmsTheCausesItAccepted() {
        verified(DRUG)
                .when(coordinate(CHIEF))
                .expectEvents(new CoordinationStarted(
                        CASE,
                        SITE,
                        List.of(new CaseItem(DRUG, 28, 0, RiskClass.HIGH)),
                        List.of(new ConfirmedCause(DRUG, List.of(SupplyCause.SMALL_VOLUME_CROWDED_OUT))),
                        CHIEF,
                        NOW));
    }

    @Test
    @DisplayName("S1-23: the section chief authorises, not the handler")
    void isNotAuthorisedByItsHandler() {
        verified(DRUG).refuses(coordinate(HANDLER), "SELF_AUTHORISED");
        refuses(new StartCoordination(CASE, CHIEF, HANDLER, NOW), "SELF_AUTHORISED");
    }

    @Test
    @DisplayName("S1-13: a person overrules with a reason, and the facts do not take it back")
    void keepsWhatAPersonDecided() {
        verified(DRUG)
                .given(
                        new OverruleCause(
                                CASE,
                                DRUG,
                                SupplyCause.SMALL_VOLUME_CROWDED_OUT,
                                Verdict.REJECTED,
                                OverruleReason.SITE_CONFIRMED,
                                "call-4",
                                HANDLER,
                                NOW),
                        verify(),
                        findings(DRUG, 2, SupplyCause.SMALL_VOLUME_CROWDED_OUT))
                .refuses(coordinate(CHIEF), "CAUSE_NOT_FOUND");
    }

    @Test
    @DisplayName("S1-14: findings of an earlier look or of another drug change nothing")
    void ignoresFindingsThatAreNotItsOwn() {
        given(open(List.of(), DRUG), verify(), verify())
                .when(findings(DRUG, 1, SupplyCause.MARKET_INTERRUPTION))
                .expectNoEvents();
        when(findings(OTHER, 2, SupplyCause.MARKET_INTERRUPTION)).expectNoEvents();
    }

    @Test
    @DisplayName("S1-16, A3: a site's insurance officer is asked and answers once")
    void asksASiteAndTakesOneAnswer() {
        AskSite ask = new AskSite(CASE, "e-1", SITE, "o-5", NOW.plus(Duration.ofHours(4)), HANDLER, NOW);
        AnswerEnquiry answer = new AnswerEnquiry(CASE, "e-1", SiteAnswer.SHORT_OF_SUPPLY, NOW);
        given(open(List.of(), DRUG)).refuses(answer, "ENQUIRY_NOT_OPEN");
        given(ask, answer).refuses(answer, "ENQUIRY_NOT_OPEN");
    }

    @Test
    @DisplayName("S1-42: solved when every drug and question has its solution (S1-08, S1-44)")
    void isResolvedWithItsLastSolution() {
        given(open(List.of("BLANKET_BAN"), DRUG), verify(), findings(DRUG, 1, SupplyCause.MARKET_INTERRUPTION))
                .given(coordinate(CHIEF))
                .when(solved(DRUG, Solution.RESTOCKED))
                .expectEvents(new ItemSolved(CASE, DRUG, Solution.RESTOCKED, "reference", NOW));
        PolicyAnswer answer = new PolicyAnswer("BLANKET_BAN", true, "R-1", "T-1", Map.of());
        given(solved(DRUG, Solution.RESTOCKED));
        refuses(
                new AnswerPolicy(CASE, new PolicyAnswer("PRICE", true, "R-1", "T-1", Map.of()), HANDLER, NOW),
                "QUESTION_NOT_OF_CASE");
        given(new AnswerPolicy(CASE, answer, HANDLER, NOW));
        refuses(new PressSite(CASE, "T/1", 1, "DISPATCH", "FT-YUNGANG", HANDLER, NOW), "WRONG_STATE");
    }

    @Test
    @DisplayName("S1-19: a full shelf does not solve the case of a citizen who still waits")
    void isNotSolvedByAShelfWhileTheCitizenWaits() {
        verified(DRUG)
                .given(coordinate(CHIEF), new LinkItem(CASE, DRUG, LinkKind.REGISTRATION, "entry-1", NOW))
                .when(solved(DRUG, Solution.RESTOCKED))
                .expectNoEvents();
        when(solved(DRUG, Solution.SERVED))
                .expectEvents(
                        new ItemSolved(CASE, DRUG, Solution.SERVED, "reference", NOW), new CaseResolved(CASE, NOW));
    }

    @Test
    @DisplayName("S1-31, S1-32: the bureau presses, it has no command that moves stock")
    void pressesASite() {
        verified(DRUG)
                .given(coordinate(CHIEF))
                .when(new PressSite(CASE, "T/1", 1, "DISPATCH", "FT-YUNGANG", HANDLER, NOW))
                .expectEvents(new SitePressed(CASE, "T/1", 1, "DISPATCH", "FT-YUNGANG", HANDLER, NOW));
    }

    @Test
    @DisplayName(
            "S1-39: the callback, which asks for the wanted outcome (S1-03), belongs to an office that did not handle the case")
    void isNotCalledBackByItsHandlers() {
        verified(DRUG).given(coordinate(CHIEF), solved(DRUG, Solution.RESTOCKED));
        refuses(callback(new Officer("FT-BUREAU", "b-99"), true, true), "SAME_OFFICE");
        when(callback(DISTRICT, true, true))
                .expectEvents(
                        new CallbackMade(CASE, DISTRICT, new Callback(true, true, 5, 5), NOW),
                        new CaseClosed(CASE, NOW));
    }

    @Test
    @DisplayName("S1-39: nobody reached, nothing closed; not solved, and the case goes on")
    void goesOnWhenTheCallbackHearsNo() {
        verified(DRUG).refuses(callback(DISTRICT, true, true), "WRONG_STATE");
        given(coordinate(CHIEF), solved(DRUG, Solution.RESTOCKED), callback(DISTRICT, false, false))
                .when(callback(DISTRICT, true, false))
                .expectEvents(
                        new CallbackMade(CASE, DISTRICT, new Callback(true, false, 1, 1), NOW),
                        new CaseReopened(CASE, ReopenReason.NOT_SOLVED, List.of(DRUG), List.of(ANSWER), DISTRICT, NOW));
        given(callback(DISTRICT, true, false)).refuses(coordinate(CHIEF), "EVIDENCE_MISSING");
    }

    @Test
    @DisplayName("S1-38: a closed case is reopened by new feedback, an open one is not")
    void isReopenedAfterItsEndOnly() {
        ReopenCase reopen =
                new ReopenCase(CASE, ReopenReason.MISSING_AGAIN, List.of(DRUG), List.of(ANSWER), HANDLER, NOW);
        verified(DRUG).refuses(reopen, "WRONG_STATE");
        given(coordinate(CHIEF), solved(DRUG, Solution.RESTOCKED), callback(DISTRICT, true, true))
                .when(reopen)
                .expectEvents(new CaseReopened(
                        CASE, ReopenReason.MISSING_AGAIN, List.of(DRUG), List.of(ANSWER), HANDLER, NOW));
    }

    @Test
    @DisplayName("A6: a clock reminds, then escalates; a contact stops it (S1-11)")
    void remindsAndEscalatesUntilTheClockIsStopped() {
        PassClock reminder = new PassClock(CASE, CaseClock.FIRST_CONTACT, true, FIRST.remindAt(), NOW);
        PassClock end = new PassClock(CASE, CaseClock.FIRST_CONTACT, false, FIRST.dueAt(), NOW);
        given(open(List.of(), DRUG))
                .when(reminder)
                .expectEvents(new ClockReminded(CASE, CaseClock.FIRST_CONTACT, FIRST.dueAt(), NOW));
        when(end).expectEvents(new ClockPassed(CASE, CaseClock.FIRST_CONTACT, FIRST.dueAt(), NOW));
        when(new PassClock(CASE, CaseClock.FIRST_CONTACT, false, FIRST.remindAt(), NOW))
                .expectNoEvents();
        given(new RecordContact(CASE, "c-1", HANDLER, true, false, List.of(Told.LISTENED), NOW))
                .when(end)
                .expectNoEvents();
    }

    @Test
    @DisplayName("S1-46: being content in a call closes nothing")
    void isNotClosedByAContentCitizen() {
        given(open(List.of(), DRUG), new RecordContact(CASE, "c-1", HANDLER, true, true, List.of(Told.CAUSE), NOW))
                .when(verify())
                .expectResultMessagePayload(Decision.accept(Map.of("round", "1")));
    }
}
