package io.tiaobo.shortage.hotline.projection;

import io.tiaobo.runtime.command.CommandIdReusedException;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.PageQuery;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import io.tiaobo.shortage.hotline.domain.DispatchClass;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and sets the clocks of regions (S1-42). Cases keep the clocks they began with; a change is for those that come. */
@Component
public class ClockRuleBook {
    private final JdbcClient database;
    private final UnitsOfWork unitsOfWork;

    ClockRuleBook(JdbcClient database, UnitsOfWork unitsOfWork) {
        this.database = database;
        this.unitsOfWork = unitsOfWork;
    }

    /**
     * How long one step may take.
     *
     * @param regionCode region the rule was set for, empty for all; the longest that begins a case's region holds
     * @param dispatchClass how soon the hotline wants the first contact
     * @param clock step
     * @param minutes until it must be done, counted from the call or the reopening
     * @param remindPercent part of that after which the handler is reminded, 1 to 99
     */
    public record Rule(
            String regionCode, DispatchClass dispatchClass, CaseClock clock, int minutes, int remindPercent) {}

    /**
     * A rule that was set.
     *
     * @param office office that set it
     * @param officerRef who did, as the office knows it
     * @param reason why
     * @param setAt when, UTC
     */
    public record Change(
            String regionCode,
            DispatchClass dispatchClass,
            CaseClock clock,
            int minutes,
            int remindPercent,
            String office,
            String officerRef,
            String reason,
            Instant setAt) {
        Rule rule() {
            return new Rule(regionCode, dispatchClass, clock, minutes, remindPercent);
        }
    }

    /** The rules that hold in a region, by dispatch class and step. */
    public List<Rule> of(String regionCode) {
        return database.sql("""
                        select * from (
                            select distinct on (dispatch_class, clock) * from case_clock_rule
                            where ? like region_code || '%' order by dispatch_class, clock, length(region_code) desc) as rule
                        order by array_position(array['ONE_HOUR', 'TWO_HOURS', 'ONE_DAY'], dispatch_class),
                            array_position(array['FIRST_CONTACT', 'VERIFICATION', 'COORDINATION', 'ANSWER'], clock)""").param(regionCode).query(Rule.class).list();
    }

    /** What was set for a region and those within, the latest first. */
    public Page<Change> changes(String regionCode, int page, int size) {
        return PageQuery.of("select *", "from case_clock_change where region_code like :region || '%'", "id desc")
                .with("region", regionCode)
                .read(database, page, size, Change.class);
    }

    /**
     * Sets a rule, once per command id.
     *
     * @throws CommandIdReusedException if the id set another rule before
     */
    public Decision set(String commandId, Change change) {
        return unitsOfWork.runWithRetry(() -> {
            if (remember(commandId, change)) {
                write(change.rule());
            }
            return Decision.accept();
        });
    }

    private boolean remember(String commandId, Change change) {
        int added = database.sql("""
                        insert into case_clock_change (command_id, region_code, dispatch_class, clock, minutes, remind_percent,
                            office, officer_ref, reason, set_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (command_id) do nothing""")
                .params(
                        commandId,
                        change.regionCode(),
                        change.dispatchClass().name(),
                        change.clock().name(),
                        change.minutes(),
                        change.remindPercent(),
                        change.office(),
                        change.officerRef(),
                        change.reason(),
                        Timestamp.from(change.setAt()))
                .update();
        if (added == 0 && !ruleOf(commandId).equals(change.rule())) {
            throw new CommandIdReusedException(commandId);
        }
        return added == 1;
    }

    private Rule ruleOf(String commandId) {
        return database.sql("select * from case_clock_change where command_id = ?")
                .param(commandId)
                .query(Rule.class)
                .single();
    }

    private void write(Rule rule) {
        database.sql("""
                        insert into case_clock_rule (region_code, dispatch_class, clock, minutes, remind_percent)
                        values (?, ?, ?, ?, ?) on conflict (region_code, dispatch_class, clock) do update
                        set minutes = excluded.minutes, remind_percent = excluded.remind_percent""")
                .params(
                        rule.regionCode(),
                        rule.dispatchClass().name(),
                        rule.clock().name(),
                        rule.minutes(),
                        rule.remindPercent())
                .update();
    }
}
