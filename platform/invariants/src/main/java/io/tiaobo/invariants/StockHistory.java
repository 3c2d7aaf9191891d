package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The stock items, each replayed from its movements and compared with the levels it published: sums of lots (I1), nothing
 * negative (I3), book = replay (I4), promises (I5, I13) and versions without gaps (I12).
 */
final class StockHistory implements Family {
    private final Map<String, ItemHistory> items = new HashMap<>();
    private final boolean everyLevel;

    StockHistory(boolean everyLevel) {
        this.everyLevel = everyLevel;
    }

    @Override
    public void accept(Published message) {
        Object data = message.data();
        if (data instanceof StockLevelV1 level) {
            item(level.siteCode(), level.drugCode()).add(message.sequence(), level);
        } else if (data instanceof StockMovement movement) {
            item(movement.siteCode(), movement.drugCode()).add(message.sequence(), movement);
        } else if (data instanceof ReturnTransferV1 back && !back.atDonor()) {
            item(back.siteCode(), back.drugCode()).mayExpectLess(Units.of(back.lots()));
        }
    }

    private ItemHistory item(String site, String drug) {
        String name = Names.item(site, drug);
        ItemHistory item = items.get(name);
        if (item == null) {
            item = new ItemHistory(name, drug);
            items.put(name, item);
        }
        return item;
    }

    Collection<ItemHistory> items() {
        return items.values();
    }

    @Override
    public void violations(Findings findings) {
        for (ItemHistory item : items.values()) {
            item.replay(findings);
            if (everyLevel) {
                item.checkVersions(findings);
            }
        }
    }

    @Override
    public void unfinished(Findings findings) {
        for (ItemHistory item : items.values()) {
            item.checkLastLevel(findings);
        }
    }
}
