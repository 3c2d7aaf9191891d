package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferMessage;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every transfer begins once and ends once, after its last leg (I8); every shortage is served by exactly one (I9). */
final class TransferHistory implements Family {
    private final Map<String, TransferBook> transfers = new HashMap<>();
    private final Map<String, Set<String>> transfersByShortage = new HashMap<>();
    private final Set<String> shortages = new HashSet<>();

    @Override
    public void accept(Published message) {
        Object data = message.data();
        if (data instanceof TransferMessage fact) {
            accept(fact, message.sequence());
        } else if (data instanceof ReserveStockV1 order) {
            transfer(order.transferId()).asked(order.leg());
        } else if (data instanceof ShortageDeclaredV1 shortage) {
            shortages.add(shortage.shortageId());
        }
    }

    private void accept(TransferMessage fact, long number) {
        TransferBook transfer = transfer(fact.transferId());
        if (fact instanceof TransferRequestedV1 m) {
            transfer.requested();
            if (m.shortageId() != null) {
                transfersByShortage
                        .computeIfAbsent(m.shortageId(), id -> new HashSet<>())
                        .add(m.transferId());
            }
        } else if (fact instanceof DonorSearchCompletedV1 m) {
            transfer.searched(m);
        } else if (fact instanceof TransferLegEndedV1 m) {
            transfer.legEnded(m.leg(), m.accepted());
        } else if (fact instanceof TransferClosedV1 m) {
            transfer.closed(number, m.accepted());
            return;
        }
        transfer.told(number);
    }

    private TransferBook transfer(String id) {
        TransferBook transfer = transfers.get(id);
        if (transfer == null) {
            transfer = new TransferBook(id);
            transfers.put(id, transfer);
        }
        return transfer;
    }

    @Override
    public void violations(Findings findings) {
        for (TransferBook transfer : transfers.values()) {
            transfer.violations(findings);
        }
        for (Map.Entry<String, Set<String>> shortage : transfersByShortage.entrySet()) {
            if (shortage.getValue().size() > 1) {
                findings.add("I9", shortage.getKey(), "has several transfers: " + shortage.getValue());
            }
            if (!shortages.contains(shortage.getKey())) {
                findings.add("I9", shortage.getKey(), "has a transfer and was never declared");
            }
        }
    }

    @Override
    public void unfinished(Findings findings) {
        for (TransferBook transfer : transfers.values()) {
            transfer.unfinished(findings);
        }
        for (String shortage : shortages) {
            if (!transfersByShortage.containsKey(shortage)) {
                findings.add("I9", shortage, "has no transfer");
            }
        }
    }
}
