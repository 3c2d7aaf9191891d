package io.tiaobo.shortage.hotline.projection;

import io.tiaobo.shortage.hotline.domain.CaseClock;
import io.tiaobo.shortage.hotline.domain.DispatchClass;
import io.tiaobo.shortage.hotline.domain.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long each step of a case may take, by region and dispatch class, as the table {@code case_clock_rule} says. */
@Component
public class ClockRules {
    private final JdbcClient database;

    ClockRules(JdbcClient database) {
        this.database = database;
    }

    private record Rule(String clock, int minutes, int remindPercent) {
        Due from(Instant start) {
            Duration whole = Duration.ofMinutes(minutes);
            return new Due(
                    CaseClock.valueOf(clock),
                    start.plus(whole.multipliedBy(remindPercent).dividedBy(100)),
                    start.plus(whole));
        }
    }

    /** The clocks of a case that begin now; the rule of the closest region above counts, clock by clock. */
    public List<Due> of(String regionCode, DispatchClass dispatchClass, Set<CaseClock> wanted, Instant start) {
        return database.sql("""
                        select distinct on (clock) clock, minutes, remind_percent from case_clock_rule
                        where ? like region_code || '%' and dispatch_class = ? order by clock, length(region_code) desc""").params(regionCode, dispatchClass.name()).query(Rule.class).list().stream()
                .map(rule -> rule.from(start))
                .filter(due -> wanted.contains(due.clock()))
                .toList();
    }
}
