package io.tiaobo.shortage.shortage.messaging;

import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.shortage.reference.KnownLevel;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.StockLevels;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.DeclareShortage;
import io.tiaobo.shortage.shortage.command.EscalateShortage;
import io.tiaobo.shortage.shortage.domain.Cause;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import io.tiaobo.shortage.shortage.process.LevelObserver;
import org.springframework.stereotype.Component;

/** What levels, refusals and exhausted searches mean for shortages, whichever arrives first. */
@Component
public class StockReactions {
    private final CommandExecutor commands;
    private final StockLevels levels;
    private final ReferenceData reference;
    private final LevelObserver observer;

    StockReactions(CommandExecutor commands, StockLevels levels, ReferenceData reference, LevelObserver observer) {
        this.commands = commands;
        this.levels = levels;
        this.reference = reference;
        this.observer = observer;
    }

    /** Keeps the level; an aggregate is loaded only if the level is short or a shortage may be open. */
    public void onLevel(Incoming<StockLevelV1> message) {
        StockLevelV1 level = message.data();
        levels.take(level)
                .filter(LevelObserver::matters)
                .ifPresent(known -> observer.observe("level:" + level.version(), known, level.asOf()));
    }

    /** A changed lead time changes what every level of the site means. */
    public void onSite(Incoming<SiteV1> message) {
        SiteV1 site = message.data();
        if (reference.take(site, message.sequence())) {
            levels.lockSite(site.code()).stream()
                    .filter(LevelObserver::matters)
                    .forEach(known -> observer.observe("site:" + message.id(), known, message.time()));
        }
    }

    /** Somebody went away without medicine. A level newer than the refusal may already show that the shelf is back. */
    public void onRefusal(Incoming<DispenseRefusedV1> message) {
        DispenseRefusedV1 refusal = message.data();
        KnownLevel known = levels.watch(refusal.siteCode(), refusal.drugCode());
        boolean levelIsNewer = message.sequence() >= 0 && known.version() > message.sequence();
        ShelfLevel level = levelIsNewer ? known.level() : known.level().withUsable(refusal.usable());
        commands.execute(
                "refusal:" + message.id(),
                new DeclareShortage(
                        refusal.siteCode(),
                        refusal.drugCode(),
                        Cause.DISPENSE_REFUSED,
                        Seen.of(level),
                        refusal.requested(),
                        null,
                        refusal.occurredAt()));
    }

    /** No donor can help. An episode that ended meanwhile is left alone. */
    public void onExhausted(Incoming<SourcingExhaustedV1> message) {
        SourcingExhaustedV1 exhausted = message.data();
        String shortageId = exhausted.shortageId();
        if (shortageId != null) {
            commands.execute(
                    "exhausted:" + message.id(),
                    new EscalateShortage(
                            exhausted.siteCode(),
                            exhausted.drugCode(),
                            shortageId,
                            exhausted.purchaseQuantity(),
                            exhausted.exhaustedAt()));
        }
    }
}
