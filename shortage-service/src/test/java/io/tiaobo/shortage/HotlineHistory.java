package io.tiaobo.shortage;

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
import io.tiaobo.shortage.hotline.domain.Callback;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import io.tiaobo.shortage.hotline.domain.CaseItem;
import io.tiaobo.shortage.hotline.domain.DispatchClass;
import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.domain.Intake;
import io.tiaobo.shortage.hotline.domain.LinkKind;
import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.OverruleReason;
import io.tiaobo.shortage.hotline.domain.PolicyAnswer;
import io.tiaobo.shortage.hotline.domain.ReopenReason;
import io.tiaobo.shortage.hotline.domain.SiteAnswer;
import io.tiaobo.shortage.hotline.domain.Solution;
import io.tiaobo.shortage.hotline.domain.Told;
import io.tiaobo.shortage.hotline.domain.WantedOutcome;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A case that meets every kind of event, for the corpus of stored events. */
final class HotlineHistory {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-22T04:00:00Z");
    private static final String CASE = "C/2f6c1c0e-94a3-3c0b-8d27-5f1f0b7c9a61";
    private static final String SITE = "FT-ZHANGJIAFEN";
    private static final String DRUG = "XC09CAE087A001010199901";
    private static final Officer HANDLER = new Officer("FT-BUREAU", "b-17");
    private static final Officer CHIEF = new Officer("FT-BUREAU", "b-03");
    private static final Officer DISTRICT = new Officer("FT-DISTRICT", "d-08");
    private static final List<Due> CLOCKS = List.of(new Due(CaseClock.ANSWER, NOW, LATER));

    private HotlineHistory() {}

    static List<Object> commands() {
        Intake intake = new Intake(
                "12345",
                "W-1",
                SITE,
                "110106",
                DispatchClass.TWO_HOURS,
                WantedOutcome.MEDICINE_AT_STATION,
                List.of(new CaseItem(DRUG, 28, 0, RiskClass.HIGH)),
                List.of("BLANKET_BAN"));
        return List.of(
                new OpenCase(CASE, intake, CLOCKS, Seen.of(List.of("C/earlier")), NOW),
                contact("c-1", Told.LISTENED),
                new StartVerification(CASE, HANDLER, NOW),
                findings(1),
                new OverruleCause(
                        CASE,
                        DRUG,
                        SupplyCause.SITE_STOCK_SHORTAGE,
                        Verdict.REJECTED,
                        OverruleReason.SITE_CONFIRMED,
                        "call-4",
                        HANDLER,
                        NOW),
                new AskSite(CASE, "e-1", SITE, "o-5", LATER, HANDLER, NOW),
                new AnswerEnquiry(CASE, "e-1", SiteAnswer.SHORT_OF_SUPPLY, NOW),
                new StartCoordination(CASE, HANDLER, CHIEF, NOW),
                new LinkItem(CASE, DRUG, LinkKind.SHORTAGE, SITE + "/" + DRUG + "/1", NOW),
                new PressSite(CASE, "T/1", 1, "DISPATCH", "FT-YUNGANG", HANDLER, NOW),
                new PassClock(CASE, CaseClock.ANSWER, true, NOW, NOW),
                new PassClock(CASE, CaseClock.ANSWER, false, LATER, LATER),
                new AnswerPolicy(
                        CASE,
                        new PolicyAnswer("BLANKET_BAN", true, "R-1", "T-1", Map.of("agreed", "100")),
                        HANDLER,
                        NOW),
                new SolveItem(CASE, DRUG, Solution.RESTOCKED, SITE + "/" + DRUG + "/1", NOW),
                callback(),
                new ReopenCase(CASE, ReopenReason.MISSING_AGAIN, List.of(DRUG), CLOCKS, HANDLER, NOW),
                new StartVerification(CASE, HANDLER, NOW));
    }

    static List<Object> questions() {
        return List.of(
                new StartCoordination(CASE, HANDLER, CHIEF, NOW),
                findings(2),
                new StartCoordination(CASE, HANDLER, HANDLER, NOW),
                callback(),
                new PassClock(CASE, CaseClock.ANSWER, false, LATER, LATER),
                new AnswerEnquiry(CASE, "e-1", SiteAnswer.SHORT_OF_SUPPLY, NOW));
    }

    private static RecordContact contact(String id, Told told) {
        return new RecordContact(CASE, id, HANDLER, true, false, List.of(told), NOW);
    }

    private static RecordFindings findings(int round) {
        Evidence evidence = new Evidence(EvidenceKind.SHELF, List.of("event-1"), Map.of("usable", "0"));
        return new RecordFindings(
                CASE,
                DRUG,
                round,
                Arrays.stream(SupplyCause.values())
                        .map(cause -> new Finding(
                                cause,
                                cause == SupplyCause.SMALL_VOLUME_CROWDED_OUT ? Verdict.ACCEPTED : Verdict.REJECTED,
                                List.of(evidence)))
                        .toList(),
                NOW);
    }

    private static RecordCallback callback() {
        return new RecordCallback(CASE, DISTRICT, new Callback(true, true, 5, 4), CLOCKS, NOW);
    }
}
