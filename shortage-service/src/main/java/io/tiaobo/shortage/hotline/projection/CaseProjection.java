package io.tiaobo.shortage.hotline.projection;

import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.shortage.cause.domain.Finding;
import io.tiaobo.shortage.cause.domain.SupplyCause;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import io.tiaobo.shortage.hotline.domain.CaseItem;
import io.tiaobo.shortage.hotline.domain.CaseState;
import io.tiaobo.shortage.hotline.domain.ConfirmedCause;
import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.domain.Intake;
import io.tiaobo.shortage.hotline.domain.LinkKind;
import io.tiaobo.shortage.hotline.domain.Told;
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
import io.tiaobo.shortage.hotline.event.HotlineEvent;
import io.tiaobo.shortage.hotline.event.ItemLinked;
import io.tiaobo.shortage.hotline.event.ItemSolved;
import io.tiaobo.shortage.hotline.event.VerificationStarted;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the tables of hotline cases up to date. */
@Component
public class CaseProjection {
    private final JdbcClient database;

    CaseProjection(JdbcClient database) {
        this.database = database;
    }

    /** Every event has its line in the timeline. */
    @EventHandler
    void on(HotlineEvent e, @SequenceNumber long sequence) {
        CaseMoment moment = CaseMoment.of(e);
        database.sql("""
                        insert into case_timeline (case_id, sequence_number, kind, drug_code, details, happened_at)
                        values (?, ?, ?, ?, ?::jsonb, ?)""")
                .param(e.caseId())
                .param(sequence)
                .param(moment.kind())
                .param(moment.drugCode())
                .param(json(moment.details()))
                .param(at(e))
                .update();
        update(e, sequence);
    }

    private void update(HotlineEvent event, long sequence) {
        if (event instanceof CaseOpened e) {
            opened(e);
        } else if (event instanceof CallerContacted e) {
            contacted(e);
        } else if (event instanceof VerificationStarted e) {
            state(e, CaseState.VERIFYING);
            set(e, "handler_office = ?", e.officer().office());
        } else if (event instanceof CausesFound e) {
            e.findings().forEach(finding -> finding(e.caseId(), e.drugCode(), finding));
        } else if (event instanceof CauseOverruled e) {
            overruled(e);
        } else if (event instanceof CoordinationStarted e) {
            coordinating(e);
        } else if (event instanceof ItemLinked e) {
            linked(e);
        } else if (event instanceof ItemSolved e) {
            database.sql("update case_item set solution = ?, solved_at = ? where case_id = ? and drug_code = ?")
                    .params(e.solution().name(), at(e), e.caseId(), e.drugCode())
                    .update();
        } else {
            ended(event, sequence);
        }
    }

    private void ended(HotlineEvent event, long sequence) {
        if (event instanceof CaseResolved e) {
            state(e, CaseState.RESOLVED);
            set(e, "resolved_at = ?", at(e));
            stop(e, CaseClock.COORDINATION);
        } else if (event instanceof CallbackMade e) {
            state(e, CaseState.CALLBACK);
            callback(e, sequence);
        } else if (event instanceof CaseClosed e) {
            state(e, CaseState.CLOSED);
            set(e, "closed_at = ?", at(e));
            stop(e, CaseClock.ANSWER);
        } else if (event instanceof CaseReopened e) {
            reopened(e);
        } else if (event instanceof ClockReminded e) {
            clock(e.caseId(), e.clock(), "reminded_at", e.occurredAt());
        } else if (event instanceof ClockPassed e) {
            clock(e.caseId(), e.clock(), "passed_at", e.occurredAt());
        }
    }

    private void opened(CaseOpened e) {
        Intake intake = e.intake();
        database.sql("""
                        insert into hotline_case (case_id, channel, work_order, site_code, region_code, dispatch_class,
                            wanted, questions, earlier_cases, state, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        e.caseId(),
                        intake.channel(),
                        intake.workOrder(),
                        intake.siteCode(),
                        intake.regionCode(),
                        intake.dispatchClass().name(),
                        intake.wanted().name(),
                        intake.questions().toArray(String[]::new),
                        e.earlierCases().toArray(String[]::new),
                        CaseState.INTAKE.name(),
                        at(e))
                .update();
        intake.items().forEach(item -> item(e.caseId(), item));
        clocks(e.caseId(), e.clocks());
    }

    private void item(String caseId, CaseItem item) {
        database.sql("""
                        insert into case_item (case_id, drug_code, quantity, days_left, risk_class)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        caseId,
                        item.drugCode(),
                        item.quantity(),
                        item.daysLeft(),
                        item.riskClass().name())
                .update();
    }

    private void contacted(CallerContacted e) {
        if (e.reached()) {
            set(e, "first_contact_at = coalesce(first_contact_at, ?)", at(e));
            stop(e, CaseClock.FIRST_CONTACT);
        }
        if (e.reached() && e.told().contains(Told.RESULT)) {
            stop(e, CaseClock.ANSWER);
        }
    }

    private void finding(String caseId, String drugCode, Finding finding) {
        database.sql("""
                        insert into case_finding (case_id, drug_code, cause, verdict, evidence)
                        values (?, ?, ?, ?, ?::jsonb)
                        on conflict (case_id, drug_code, cause) do update
                        set verdict = excluded.verdict, evidence = excluded.evidence
                        where not case_finding.evidence @> '[{"kind": "OVERRULED"}]'""")
                .params(
                        caseId,
                        drugCode,
                        finding.cause().name(),
                        finding.verdict().name(),
                        json(finding.evidence()))
                .update();
    }

    private void overruled(CauseOverruled e) {
        Map<String, Object> evidence = Map.of(
                "kind", "OVERRULED",
                "events", List.of(),
                "numbers",
                        Map.of(
                                "reason", e.reason().name(),
                                "source", e.source(),
                                "office", e.officer().office()));
        database.sql("""
                        insert into case_finding (case_id, drug_code, cause, verdict, evidence)
                        values (?, ?, ?, ?, jsonb_build_array(?::jsonb))
                        on conflict (case_id, drug_code, cause) do update
                        set verdict = excluded.verdict, evidence = case_finding.evidence || excluded.evidence""")
                .params(e.caseId(), e.drugCode(), e.cause().name(), e.verdict().name(), json(evidence))
                .update();
    }

    private void coordinating(CoordinationStarted e) {
        state(e, CaseState.COORDINATING);
        set(e, "authorised_by = ?", e.authorisedBy().office());
        stop(e, CaseClock.VERIFICATION);
        for (ConfirmedCause confirmed : e.causes()) {
            database.sql("update case_item set causes = ? where case_id = ? and drug_code = ?")
                    .params(
                            confirmed.causes().stream().map(SupplyCause::name).toArray(String[]::new),
                            e.caseId(),
                            confirmed.drugCode())
                    .update();
        }
    }

    private void linked(ItemLinked e) {
        String column = e.kind() == LinkKind.SHORTAGE ? "shortage_id" : "entry_id";
        database.sql("update case_item set " + column + " = ? where case_id = ? and drug_code = ?")
                .params(e.reference(), e.caseId(), e.drugCode())
                .update();
    }

    private void callback(CallbackMade e, long sequence) {
        database.sql("""
                        insert into case_callback (case_id, sequence_number, office, reached, solved, result, attitude,
                            made_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        e.caseId(),
                        sequence,
                        e.officer().office(),
                        e.callback().reached(),
                        e.callback().solved(),
                        e.callback().result(),
                        e.callback().attitude(),
                        at(e))
                .update();
    }

    private void reopened(CaseReopened e) {
        state(e, CaseState.VERIFYING);
        database.sql("""
                        update hotline_case set reopened = reopened + 1, resolved_at = null, closed_at = null
                        where case_id = ?""").param(e.caseId()).update();
        for (String drug : e.drugs()) {
            database.sql("""
                            update case_item set solution = null, solved_at = null, causes = '{}', shortage_id = null,
                                entry_id = null where case_id = ? and drug_code = ?""").params(e.caseId(), drug).update();
            database.sql("delete from case_finding where case_id = ? and drug_code = ?")
                    .params(e.caseId(), drug)
                    .update();
        }
        clocks(e.caseId(), e.clocks());
    }

    private void clocks(String caseId, List<Due> clocks) {
        for (Due due : clocks) {
            database.sql("""
                            insert into case_clock (case_id, clock, remind_at, due_at) values (?, ?, ?, ?)
                            on conflict (case_id, clock) do update set remind_at = excluded.remind_at,
                                due_at = excluded.due_at, reminded_at = null, passed_at = null, ended_at = null""")
                    .params(caseId, due.clock().name(), Timestamp.from(due.remindAt()), Timestamp.from(due.dueAt()))
                    .update();
        }
    }

    private void stop(HotlineEvent e, CaseClock clock) {
        database.sql("""
                        update case_clock set ended_at = coalesce(ended_at, ?) where case_id = ? and clock = ?""").params(at(e), e.caseId(), clock.name()).update();
    }

    private void clock(String caseId, CaseClock clock, String column, Instant at) {
        database.sql("update case_clock set " + column + " = ? where case_id = ? and clock = ?")
                .params(Timestamp.from(at), caseId, clock.name())
                .update();
    }

    private void state(HotlineEvent e, CaseState state) {
        set(e, "state = ?", state.name());
    }

    private void set(HotlineEvent e, String assignment, Object value) {
        database.sql("update hotline_case set " + assignment + " where case_id = ?")
                .params(value, e.caseId())
                .update();
    }

    private static Timestamp at(HotlineEvent e) {
        return Timestamp.from(e.occurredAt());
    }

    private static String json(Object value) {
        return StrictJson.mapper().writeValueAsString(value);
    }
}
