package io.tiaobo.shortage.shortage.process;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.shortage.reference.KnownLevel;
import io.tiaobo.shortage.reference.StockLevels;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.ObserveLevel;
import io.tiaobo.shortage.shortage.domain.ShortagePolicy;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Shows a level to the shortages of its item and remembers whether the next level matters. The item must be locked. */
@Component
public class LevelObserver {
    private final CommandExecutor commands;
    private final StockLevels levels;

    LevelObserver(CommandExecutor commands, StockLevels levels) {
        this.commands = commands;
        this.levels = levels;
    }

    /** Whether a level can declare or end anything: most of a hundred thousand cannot. */
    public static boolean matters(KnownLevel known) {
        return known.watched()
                || known.siteActive() && ShortagePolicy.causeOf(known.level()).isPresent();
    }

    /** Runs the command; {@code occasion} tells apart several looks at the same item. */
    public void observe(String occasion, KnownLevel known, Instant at) {
        String site = known.siteCode();
        String drug = known.drugCode();
        Decision answer = commands.execute(
                occasion + ":" + site + "/" + drug, new ObserveLevel(site, drug, Seen.of(known.level()), at));
        boolean open = Boolean.parseBoolean(answer.details().get("open"));
        if (open) {
            levels.watch(site, drug);
        } else if (known.watched()) {
            levels.unwatch(site, drug);
        }
    }
}
