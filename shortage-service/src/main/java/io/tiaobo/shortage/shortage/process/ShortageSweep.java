package io.tiaobo.shortage.shortage.process;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.shortage.reference.StockLevels;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks again at open shortages nobody watches, which can only happen when a declaration by hand overlapped with a level. One
 * unit of work per item, so that a sweep never holds many locks.
 */
@Component
public class ShortageSweep {
    private final JdbcClient database;
    private final StockLevels levels;
    private final LevelObserver observer;
    private final UnitsOfWork unitsOfWork;
    private final Clock clock;

    ShortageSweep(
            JdbcClient database, StockLevels levels, LevelObserver observer, UnitsOfWork unitsOfWork, Clock clock) {
        this.database = database;
        this.levels = levels;
        this.observer = observer;
        this.unitsOfWork = unitsOfWork;
        this.clock = clock;
    }

    /** One sweep. */
    public void run() {
        database.sql("""
                        select s.site_code, s.drug_code from shortage s join site_drug_level l using (site_code, drug_code)
                        where s.ended_at is null and not l.watched limit 500""")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(item -> unitsOfWork.run(() -> lookAgain(item[0], item[1])));
    }

    private void lookAgain(String siteCode, String drugCode) {
        Instant now = clock.instant();
        observer.observe("sweep:" + now.toEpochMilli(), levels.watch(siteCode, drugCode), now);
    }
}
