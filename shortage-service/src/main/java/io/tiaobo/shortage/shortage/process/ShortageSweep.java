package io.tiaobo.shortage.shortage.process;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.shortage.reference.StockLevels;
import io.tiaobo.shortage.shortage.projection.OpenShortages;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Looks again at open shortages nobody watches, which can only happen when a declaration by hand overlapped with a level. One
 * unit of work per item, so that a sweep never holds many locks.
 */
@Component
public class ShortageSweep {
    private final OpenShortages shortages;
    private final StockLevels levels;
    private final LevelObserver observer;
    private final UnitsOfWork unitsOfWork;
    private final Clock clock;

    ShortageSweep(
            OpenShortages shortages, StockLevels levels, LevelObserver observer, UnitsOfWork unitsOfWork, Clock clock) {
        this.shortages = shortages;
        this.levels = levels;
        this.observer = observer;
        this.unitsOfWork = unitsOfWork;
        this.clock = clock;
    }

    /** One sweep. */
    public void run() {
        shortages.unwatched().forEach(item -> unitsOfWork.run(() -> lookAgain(item.siteCode(), item.drugCode())));
    }

    private void lookAgain(String siteCode, String drugCode) {
        Instant now = clock.instant();
        observer.observe("sweep:" + now.toEpochMilli(), levels.watch(siteCode, drugCode), now);
    }
}
